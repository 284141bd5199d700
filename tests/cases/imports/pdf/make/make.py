"""Prints the texts beside it as PDF, each with the program that README.md names."""

import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent.parent
REPO = HERE.parents[3]


def content(name):
    """Returns the headings and tables of a text, in order."""
    blocks = []
    for line in (HERE / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith(("-", "+")):
            continue
        if line.startswith("|"):
            row = [cell.strip() for cell in line[1:].split("|")]
            if not blocks or isinstance(blocks[-1], str):
                blocks.append([])
            blocks[-1].append(row)
        else:
            blocks.append(line)
    return blocks


def spans(rows):
    """Returns the first and last place of each cell that reaches further, row and column."""
    found = []
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            if cell in ("^", "<"):
                continue
            down = across = 0
            while y + down + 1 < len(rows) and rows[y + down + 1][x] == "^":
                down += 1
            while x + across + 1 < len(row) and row[x + across + 1] == "<":
                across += 1
            if down or across:
                found.append(((y, x), (y + down, x + across)))
    return found


def plain(cell):
    return "" if cell in ("^", "<") else cell


def rules():
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A5, landscape
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    title, rows = content("rules")
    style = ParagraphStyle("cell", fontName="Times-Roman", fontSize=10, leading=12)

    def cell(text):
        lines = plain(text).split(" / ")
        lines = [f"<strike>{line[1:-1]}</strike>" if line.startswith("~") else line for line in lines]
        return [Paragraph(line, style) for line in lines]

    table = Table([[cell(text) for text in row] for row in rows], colWidths=[90, 200, 110, 100], repeatRows=1)
    look = [("GRID", (0, 0), (-1, -1), 0.7, colors.black), ("BACKGROUND", (0, 0), (-1, 0), colors.lightgrey)]
    look += [("VALIGN", (0, 0), (-1, -1), "TOP")]
    for (top, left), (bottom, right) in spans(rows):
        look.append(("SPAN", (left, top), (right, bottom)))
    table.setStyle(look)

    def frame(canvas, document):
        canvas.setFont("Times-Italic", 9)
        canvas.drawString(42, 400, "Harbour Reading Circle, second meeting")
        canvas.drawCentredString(297, 20, f"Page {document.page}")

    document = SimpleDocTemplate(
        str(HERE / "rules.pdf"), pagesize=landscape(A5), leftMargin=42, rightMargin=42,
        topMargin=45, bottomMargin=40, invariant=1,
    )
    heading = ParagraphStyle("title", fontName="Times-Bold", fontSize=14, leading=20)
    document.build([Paragraph(title, heading), table], onFirstPage=frame, onLaterPages=frame)


def stripes():
    import weasyprint

    html = ["<html lang=en><style>@page { size: A5; margin: 15mm }"
            "body { font: 10pt 'DejaVu Serif'; hyphens: auto } table { border-collapse: collapse; width: 100% }"
            "td, th { border-top: .5pt solid; border-bottom: .5pt solid; text-align: left;"
            " vertical-align: top; padding: 2pt 6pt 2pt 0 } h1 { font-size: 15pt } h2 { font-size: 12pt }"
            "th { hyphens: none } h1, h2 { hyphens: none } td + td { width: 24% } td:nth-child(2) { width: 40% }</style>"]
    for at, block in enumerate(content("stripes")):
        if isinstance(block, str):
            html.append(f"<h{1 if at == 0 else 2}>{block}</h{1 if at == 0 else 2}>")
            continue
        html.append("<table>")
        for y, row in enumerate(block):
            kind = "th" if y == 0 else "td"
            html.append("<tr>" + "".join(f"<{kind}>{cell}</{kind}>" for cell in row) + "</tr>")
        html.append("</table>")
    weasyprint.HTML(string="".join(html)).write_pdf(HERE / "stripes.pdf", pdf_identifier=b"0" * 16)


def columns():
    from datetime import datetime, timezone
    from fpdf import FPDF

    title, rows = content("columns")
    pdf = FPDF(format="A4")
    pdf.creation_date = datetime(2020, 1, 1, tzinfo=timezone.utc)
    pdf.add_page()
    pdf.add_font("N", "", REPO / "templates/fonts/NotoSans-Regular.ttf")
    pdf.set_font("N", size=11)
    pdf.set_text_shaping(True)
    pdf.cell(0, 12, title, new_x="LMARGIN", new_y="NEXT")
    for row in rows:
        # Efficient and office have ligatures, each in one glyph.
        left, top, bottom = pdf.l_margin, pdf.get_y(), 0
        for text, width in zip(row, [15, 75, 45, 35]):
            pdf.set_xy(left, top)
            pdf.multi_cell(width - 5, 5, text, align="L")
            bottom = max(bottom, pdf.get_y())
            left += width
        pdf.set_y(bottom)
    pdf.output(str(HERE / "columns.pdf"))


def libreoffice(name, document, tagged):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / f"{name}.docx"
        document.save(path)
        options = '{"UseTaggedPDF":{"type":"boolean","value":"%s"}}' % str(tagged).lower()
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to",
             f"pdf:writer_pdf_Export:{options}", "--outdir", str(HERE), str(path)],
            check=True, capture_output=True,
        )


def word_table(document, rows, widths, shade=None):
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm

    table = document.add_table(len(rows), len(rows[0]))
    table.style = "Table Grid"
    table.autofit = False
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            cell = table.cell(y, x)
            cell.width = Cm(widths[x])
            if text == "#":
                mark = OxmlElement("w:shd")
                mark.set(qn("w:val"), "clear")
                mark.set(qn("w:fill"), shade)
                cell._tc.get_or_add_tcPr().append(mark)
                continue
            for at, part in enumerate(plain(text).split(" / ")):
                paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
                paragraph.text = part
    for (top, left), (bottom, right) in spans(rows):
        merged = table.cell(top, left).merge(table.cell(bottom, right))
        for paragraph in list(merged.paragraphs):
            if not paragraph.text and len(merged.paragraphs) > 1:
                paragraph._p.getparent().remove(paragraph._p)


def months():
    import docx

    title, rows = content("months")
    document = docx.Document()
    document.add_heading(title, 1)
    word_table(document, rows, [5, 2.5] + [1.2] * 6, "70AD47")
    libreoffice("months", document, False)


def tagged():
    import docx

    title, rows = content("tagged")
    document = docx.Document()
    document.add_heading(title, 1)
    word_table(document, rows, [3, 5, 2.5, 2.5, 3])
    libreoffice("tagged", document, True)


def arabic():
    import arabic_reshaper
    from bidi.algorithm import get_display
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen import canvas

    pdfmetrics.registerFont(TTFont("A", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"))
    title, rows = content("arabic")
    page = canvas.Canvas(str(HERE / "arabic.pdf"), pagesize=(560, 300), invariant=1)
    page.setFont("A", 14)

    def show(text, right, y):
        # What a program does that knows the letters' forms and nothing of direction.
        page.drawRightString(right, y, get_display(arabic_reshaper.reshape(text), base_dir="R"))

    show(title.replace("عمل", "عمـل"), 540, 270)
    page.setFont("A", 10)
    edges = [540, 410, 200, 110, 20]
    tops = [250, 220, 190, 150, 110]
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            if text != "^":
                words = text.split()
                while pdfmetrics.stringWidth(arabic_reshaper.reshape(" ".join(words)), "A", 10) > edges[x] - edges[x + 1] - 8:
                    words.pop()
                show(" ".join(words), edges[x] - 4, tops[y] - 13)
                rest = text.split()[len(words):]
                if rest:
                    show(" ".join(rest), edges[x] - 4, tops[y] - 26)
    for at, top in enumerate(tops):
        reaches = 410 if at == 2 else 540
        page.line(20, top, reaches, top)
    for edge in edges:
        page.line(edge, 250, edge, 110)
    page.save()


def turned():
    from reportlab.pdfgen import canvas

    title, rows = content("turned")
    page = canvas.Canvas(str(HERE / "turned.pdf"), pagesize=(842, 595), invariant=1)
    page.setPageRotation(90)
    # The page is turned to the right when it is shown: what is to stand upright is drawn turned to the left.
    page.translate(595, 0)
    page.rotate(90)
    page.setFont("Helvetica-Bold", 13)
    page.drawString(60, 540, title)
    page.setFont("Helvetica", 10)
    edges = [60, 100, 440, 480, 520, 560, 640]
    tops = [520, 430, 405, 380, 355, 330, 305]
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            if y == 0 and 2 <= x <= 4:
                page.saveState()
                page.translate(edges[x] + 24, 435)
                page.rotate(90)
                page.drawString(0, 0, text)
                page.restoreState()
            else:
                page.drawString(edges[x] + 5, tops[y] - 14, text)
    for top in tops:
        page.line(edges[0], top, edges[-1], top)
    for edge in edges:
        page.line(edge, tops[0], edge, tops[-1])
    page.setFont("Helvetica", 7)
    for number in range(1, 16):
        page.drawString(30, 560 - number * 20, str(number))
    page.save()


if __name__ == "__main__":
    os.environ["SOURCE_DATE_EPOCH"] = "1577836800"
    for name in sys.argv[1:] or ["rules", "stripes", "columns", "months", "arabic", "turned", "tagged"]:
        globals()[name]()
