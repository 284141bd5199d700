"""Makes the binary sources of tests/cases/imports: annexes as other programs save them.

Every plan, body and date in them is made up. What has to be read from NAME.* stands in NAME.expected, which
is written by hand and never made.

    python3 -m venv V && V/bin/pip install python-docx==1.2.0 openpyxl==3.1.5
    V/bin/python tests/tools/import_sources.py tests/cases/imports [NAME ...]     # needs LibreOffice
"""

import shutil
import subprocess
import sys
import tempfile
import zipfile
from datetime import date
from pathlib import Path

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Font, PatternFill

MADE_UP = "Illustrative: every plan, body and date in this annex is made up."


def converted(source: Path, ending: str, target: Path, *more: str) -> None:
    """Has LibreOffice save a file in another format."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", *more,
             "--convert-to", ending, "--outdir", folder, str(source)],
            check=True, capture_output=True, timeout=180,
        )
        made = Path(folder) / f"{source.stem}.{ending.split(':')[0]}"
        shutil.copy(made, target)


# --- documents ---------------------------------------------------------------------------------

def write(cell, text: str, bold=False) -> None:
    """Writes lines into a cell: a paragraph each; ~ stands around what is struck out."""
    for at, line in enumerate(text.split("\n")):
        paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
        for index, piece in enumerate(line.split("~")):
            if piece:
                run = paragraph.add_run(piece)
                run.bold = bold or None
                run.font.strike = True if index % 2 else None


def shade(cell, colour: str) -> None:
    properties = cell._tc.get_or_add_tcPr()
    element = OxmlElement("w:shd")
    element.set(qn("w:val"), "clear")
    element.set(qn("w:color"), "auto")
    element.set(qn("w:fill"), colour)
    properties.append(element)


def turn(cell) -> None:
    """Writes a cell from below upwards."""
    direction = OxmlElement("w:textDirection")
    direction.set(qn("w:val"), "btLr")
    cell._tc.get_or_add_tcPr().append(direction)


def is_header(row) -> None:
    element = OxmlElement("w:tblHeader")
    row._tr.get_or_add_trPr().append(element)


def add_table(document, rows, header=1, turned=()):
    """Adds a table. A row of one text is a band; "^" goes on with the cell above, "<" with that at the left."""
    width = max(len(row) for row in rows)
    table = document.add_table(rows=len(rows), cols=width, style="Table Grid")
    for r, row in enumerate(rows):
        if len(row) == 1:
            band = table.cell(r, 0).merge(table.cell(r, width - 1))
            write(band, row[0], bold=True)
            shade(band, "D9E2F3")
            continue
        for c, text in enumerate(row):
            if text not in ("^", "<"):
                write(table.cell(r, c), text, bold=r < header)
                if r < header and c in turned:
                    turn(table.cell(r, c))
    for c in range(width):
        r = 0
        while r < len(rows):
            end = r
            while end + 1 < len(rows) and len(rows[end + 1]) == width and rows[end + 1][c] == "^":
                end += 1
            if end > r:
                table.cell(r, c).merge(table.cell(end, c))
            r = end + 1
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text == "<" and c > 0 and row[c - 1] != "<":
                last = c
                while last + 1 < width and row[last + 1] == "<":
                    last += 1
                table.cell(r, c - 1).merge(table.cell(r, last))
    for row in table.rows[:header]:
        is_header(row)
    return table


FOOTNOTES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    "{}</w:footnotes>"
)


def with_footnotes(path: Path, notes) -> None:
    """Puts footnotes into a document in which [[1]] stands where the first is called."""
    texts = "".join(
        f'<w:footnote w:id="{at}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {note}</w:t></w:r></w:p></w:footnote>'
        for at, note in enumerate(notes, 1)
    )
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    body = parts["word/document.xml"].decode()
    for at in range(1, len(notes) + 1):
        call = (
            '</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
            f'<w:footnoteReference w:id="{at}"/></w:r><w:r><w:t xml:space="preserve">'
        )
        body = body.replace(f"[[{at}]]", call)
    parts["word/document.xml"] = body.encode()
    parts["word/footnotes.xml"] = FOOTNOTES.format(texts).encode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'.encode()
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        f'<Relationship Id="rIdNotes" Type="{relation}" Target="footnotes.xml"/></Relationships>'.encode(),
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(zipfile.ZipInfo(name, (2031, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def wardens(target: Path) -> None:
    """Word's own table: merged goals, bands, footnotes, a struck-out date, steps."""
    document = docx.Document()
    document.core_properties.title = ""
    document.core_properties.author = ""
    document.add_paragraph("River Wardens of the Lower Vale")
    document.add_paragraph("Work Plan 2031–2033", style="Title")
    document.add_paragraph(MADE_UP)
    add_table(document, [
        ["Goals and objectives", "Action items", "Responsibility", "Time line", "Remarks"],
        ["I. CLEAN WATER"],
        ["1.1 Springs that are known", "1.1.1 – Map all springs of the vale[[1]]",
         "Survey Group\nWith support of the Secretariat", "March 2031-June 2031", ""],
        ["^", "1.1.2 – Put a sign at each spring", "Survey Group and/or Village Councils",
         "~2031~ 2032", "Signs of oak"],
        ["1.2 Wells that are covered", "1.2.1 – Cover open wells, at least ten a year",
         "Masons\nVillage Councils", "ongoing", ""],
        ["II. SAFE BANKS"],
        ["2.1 Willows on both banks[[2]]", "2.1.1 – Plant willows", "Survey Group", "2031-2033", "Two rows"],
        ["^", "2.1.1.1 – Raise seedlings", "Gardeners", "2031", ""],
        ["^", "2.1.1.2 – Set them out", "Gardeners", "2032", ""],
        ["^", "2.1.2 – Cut old willows", "To be agreed", "To be agreed", ""],
    ])
    path = target / "wardens.docx"
    document.save(path)
    with_footnotes(path, ["Springs that dry up in summer are counted, too.", "Willows of any kind will do."])


def page(title: str, body: str) -> str:
    return f"<html><head><meta charset='utf-8'><title>{title}</title></head><body>{body}</body></html>"


def web_table(rows, header=1) -> str:
    lines = []
    for at, row in enumerate(rows):
        tag = "th" if at < header else "td"
        cells = "".join(f"<{tag}>{''.join(f'<p>{line}</p>' for line in text.split(chr(10)))}</{tag}>" for text in row)
        lines.append(f"<tr>{cells}</tr>")
    return f"<table border='1'>{''.join(lines)}</table>"


def mills(target: Path) -> None:
    """LibreOffice's DOCX of a page: a table for each section, whose columns change."""
    body = (
        "<h1>Strategy of the Mill Owners</h1>"
        f"<p>{MADE_UP}</p>"
        "<h2>1. Mills that turn</h2><p>Eleven mills stand in the valley.</p>"
        + web_table([
            ["No.", "Activity", "Lead", "Partners", "Deadline"],
            ["1.1", "Grease every axle before winter", "Millwrights", "Tallow Guild, Carters", "October 2031"],
            ["1.2", "Replace the wheel at Nether Mill", "Millwrights", "", "2032"],
        ])
        + "<h2>2. Flour that is fair</h2>"
        + web_table([
            ["No.", "Activity", "Indicator", "Responsible", "Deadline"],
            ["2.1", "Stamp each sack with its weight", "Sacks stamped", "Inspectors of Weights", "January 2032"],
            ["2.2", "Publish the price of flour", "Prices published each week", "Market Office\nMillers’ Council", "ongoing"],
            ["2.3", "Hear complaints", "", "Market Office", "ongoing"],
        ])
        + "<p>The Council reads this strategy again in 2034.</p>"
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "mills.html"
        source.write_text(page("", body), encoding="utf-8")
        converted(source, "docx", target / "mills.docx", "--infilter=HTML (StarWriter)")


# --- workbooks ---------------------------------------------------------------------------------

GREEN = PatternFill("solid", fgColor="92D050")
GREY = PatternFill("solid", fgColor="D9D9D9")
STRUCK = Font(strike=True)


def orchards(target: Path) -> None:
    """XLSX, and LibreOffice's ODS: a grid of months over two years in colours, heads from below upwards, a legend."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Work plan"
    sheet["A1"] = "Work Plan of the Orchard Keepers"
    sheet["A2"] = MADE_UP
    for column, text in enumerate(["No", "Activity", "Who"], 1):
        sheet.cell(4, column, text)
        sheet.merge_cells(start_row=4, end_row=5, start_column=column, end_column=column)
    for start, year in [(4, 2031), (10, 2032)]:
        sheet.cell(4, start, year)
        sheet.merge_cells(start_row=4, end_row=4, start_column=start, end_column=start + 5)
    months = ["July", "August", "September", "October", "November", "December",
              "January", "February", "March", "April", "May", "June"]
    for at, month in enumerate(months):
        sheet.cell(5, 4 + at, month).alignment = Alignment(textRotation=90)
    rows = [
        ("Objective 1: Trees that bear", None, None, None),
        ("1.1", "Prune all trees", "Keepers", (6, 8)),
        ("1.2", "Graft two hundred stocks", "Keepers; Nursery", (8, 9)),
        ("Objective 2: Fruit that keeps", None, None, None),
        ("2.1", "Build a cellar", "Masons\nwith support of the Parish", (0, 11)),
        ("2.2", "Pick and store", "Keepers", (2, 3)),
        ("2.3", "Count what is left", "Parish", (5, 5)),
    ]
    for at, (number, activity, who, months_on) in enumerate(rows):
        row = 6 + at
        sheet.cell(row, 1, number)
        if activity is None:
            sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=15)
            sheet.cell(row, 1).fill = GREY
            continue
        sheet.cell(row, 2, activity)
        sheet.cell(row, 3, who).alignment = Alignment(wrapText=True)
        for month in range(months_on[0], months_on[1] + 1):
            sheet.cell(row, 4 + month).fill = GREEN
    sheet.cell(15, 1, "Green: the months in which the work is done.")
    book.save(target / "orchards.xlsx")
    converted(target / "orchards.xlsx", "ods", target / "orchards.ods")


def ferries(target: Path) -> None:
    """XLSX, and the ODS that LibreOffice makes of it: merged objectives, quarters in colours, a date that is struck out."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Plan"
    sheet["A1"] = "Plan of the Ferry Towns"
    sheet["A2"] = MADE_UP
    heads = ["Objective", "Activity", "Responsible", "Deadline", "Rating"]
    for column, text in enumerate(heads, 1):
        sheet.cell(4, column, text).font = Font(bold=True)
    rows = [
        ("Ferries that float", "Caulk both hulls", "Carpenters", "March 2031", "high"),
        (None, "Paint both hulls", "Painters", ("July 2031", " October 2031"), "low"),
        (None, "Test the ropes", "Carpenters and Rope Walk", "2031", "low"),
        ("Fares that are fair", "Print the fares", "Council of Towns", "2032", "high"),
        (None, "Hear complaints", "Council of Towns", "ongoing", "high"),
        (None, "Pay back what was too much", "Treasurer", ("2031", " 2033"), "low"),
    ]
    for at, (objective, activity, who, when, rating) in enumerate(rows):
        row = 5 + at
        if objective:
            sheet.cell(row, 1, objective)
            sheet.merge_cells(start_row=row, end_row=row + 2, start_column=1, end_column=1)
        sheet.cell(row, 2, activity)
        sheet.cell(row, 3, who)
        if isinstance(when, tuple):
            sheet.cell(row, 4).value = CellRichText(TextBlock(InlineFont(strike=True), when[0]), when[1])
        else:
            sheet.cell(row, 4, when)
        sheet.cell(row, 5, rating)
    book.save(target / "ferries.xlsx")
    converted(target / "ferries.xlsx", "ods", target / "ferries.ods")


def bakers(target: Path) -> None:
    """LibreOffice's XLS in Spanish: two heading rows, repeated and missing numbers, money."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Plan"
    sheet["A1"] = "Plan de trabajo de la Hermandad de Panaderos"
    sheet["A2"] = "Ilustrativo: todo lo que dice este anexo es inventado."
    for column, text in [(1, "Objetivo"), (2, "N.º"), (3, "Actividad"), (4, "Responsables"), (6, "Plazo"), (7, "Presupuesto")]:
        sheet.cell(4, column, text)
        if column != 4:
            sheet.merge_cells(start_row=4, end_row=5, start_column=column, end_column=column)
    sheet.merge_cells("D4:E4")
    sheet["D5"] = "Responsable"
    sheet["E5"] = "Apoyo"
    rows = [
        ("1 Pan para todos", "1.1", "Hornear pan cada día", "Panaderos", "Molineros", "enero de 2031", "EUR 1200"),
        (None, "1.2", "Repartir el pan", "Carreteros y Panaderos", None, "2031", "EUR 350"),
        (None, "1.2", "Contar el pan que sobra", "Ayuntamiento", None, "2031", None),
        ("2 Hornos que duran", None, "Reparar el horno viejo", "Albañiles", "Ayuntamiento", "marzo de 2032", "EUR 4000"),
        (None, "2.2", "Comprar leña seca", "Panaderos y/o Carreteros", None, "2032", "EUR 90"),
    ]
    for at, row in enumerate(rows):
        for column, text in enumerate(row, 1):
            if text is not None:
                sheet.cell(6 + at, column, text)
    sheet.merge_cells("A6:A8")
    sheet.merge_cells("A9:A10")
    sheet["A11"] = "Total"
    sheet["G11"] = "EUR 5640"
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "bakers.xlsx"
        book.save(source)
        converted(source, "xls", target / "bakers.xls")


# --- those that were read last ---------------------------------------------------------------

def bilingual(target: Path) -> None:
    """Two languages in each cell, heads from below upwards, numbers of lines, goals above tables in bold."""
    document = docx.Document()
    document.core_properties.title = ""
    document.core_properties.author = ""
    lines = OxmlElement("w:lnNumType")
    lines.set(qn("w:countBy"), "1")
    document.sections[0]._sectPr.append(lines)
    document.add_heading("Joint Plan of the Bridge Towns / Plan commun des villes du pont", 1)
    document.add_paragraph(MADE_UP)
    heads = ["No", "Action / Mesure", "Responsible / Responsable", "Deadline / Délai"]
    document.add_paragraph().add_run("Goal A: A bridge that carries / Un pont qui porte").bold = True
    add_table(document, [
        heads,
        ["A.1", "Count the piles\nCompter les pieux", "Bridge Office / Bureau du pont", "2031"],
        ["A.2", "Replace rotten piles\nRemplacer les pieux pourris", "Carpenters\nBridge Office / Bureau du pont", "2032"],
    ], turned=(0, 3))
    document.add_paragraph().add_run("Goal B: A toll that is known / Un péage connu").bold = True
    add_table(document, [
        heads,
        ["B.1", "Print the toll\nImprimer le péage", "Bridge Office / Bureau du pont", "March 2032"],
        ["B.2", "Read it out on market days\nLe lire les jours de marché", "Town Criers", "ongoing"],
    ], turned=(0, 3))
    document.save(target / "bilingual.docx")


def muzei(target: Path) -> None:
    """A Russian work plan: bands with numerals, rows of sums, partners of whom a dash says that there are none."""
    book = Workbook()
    sheet = book.active
    sheet.title = "План"
    rows = [
        ["План мероприятий Союза сельских музеев на 2031–2032 годы"],
        [],
        ["№ п/п", "Наименование мероприятия", "Ответственный исполнитель", "Соисполнители", "Срок исполнения",
         "Объём финансирования, тыс. руб.", "Ожидаемый результат"],
        ["Раздел I. Сохранение собраний"],
        ["1.", "Составить опись фондов", "Хранители", "Архивный отдел", "до 15.03.2031", 120, "Опись утверждена"],
        ["2.", "Починить крышу музея в Заречье", "Совет Союза (председатель)", "–", "II квартал 2031 г.", 1450.5],
        ["3.", "Проветривать хранилища", "Хранители", None, "ежедневно", "–"],
        ["Итого по разделу I", None, None, None, None, 1570.5],
        ["Раздел II. Посетители"],
        ["4.", "Издать путеводитель", "Редакция", "Типография, Школа № 3", "июнь – август 2031 г.", 300, "Тираж 500 экз."],
        ["5.", "Провести Ночь музеев", "Совет Союза (председатель)", "Хранители", "18.05.2032", 90],
        ["6.", "Обновить вывески", "Мастерская", None, "в течение 2032 года"],
        ["7.", "Отчитаться перед собранием", "Секретарь", None, "по согласованию"],
        ["Итого по разделу II", None, None, None, None, 390],
        ["ВСЕГО", None, None, None, None, 1960.5],
        [],
        ["Примечание: суммы приведены без налогов и уточняются ежегодно."],
    ]
    for r, row in enumerate(rows, 1):
        for c, value in enumerate(row, 1):
            if value is not None:
                sheet.cell(r, c, value)
    for row in (4, 9):
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=7)
    book.save(target / "muzei.xlsx")


def wells(target: Path) -> None:
    """LibreOffice's PDF of a document: pages, a running head, heading rows again, merged goals."""
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.header.paragraphs[0].text = "Well Keepers – adopted text"
    section.footer.paragraphs[0].text = "Annex 3"
    document.add_paragraph("Programme of the Well Keepers 2031–2034", style="Title")
    document.add_paragraph(MADE_UP)
    rows = [["Objective", "No", "Activity", "Responsible", "Time frame"]]
    texts = [
        ("1 Wells that give water", [
            ("Dig a well in every hamlet that has none, beginning with those that are farthest from the river", "Diggers\nVillage Councils", "2031-2033"),
            ("Line the walls with stone", "Masons", "2032"),
            ("Measure how deep the water stands in spring and in autumn, and write it into the book of the village", "Schoolmasters", "ongoing"),
        ]),
        ("2 Wells that are safe", [
            ("Put a lid on each well", "Carpenters, Smiths", "December 2031"),
            ("Teach children to keep away from open wells", "Schoolmasters and Parents’ Circle", "each autumn"),
            ("Fence the wells on the common, where cattle graze from May to October of each year", "Herdsmen", "May 2032"),
            ("Light the way to the well", "Village Councils", "2033"),
        ]),
        ("3 Wells that last", [
            ("Clean each well once in five years", "Diggers", "2034"),
            ("Keep a store of ropes and buckets in each village, and lend them to whoever needs them", "Village Councils", "ongoing"),
            ("Train two keepers a village", "Diggers and Schoolmasters", "2031-2034"),
            ("Report to the assembly what was done, what was not, and what it cost", "Village Councils", "January 2035"),
        ]),
    ]
    for goal, items in texts:
        for at, (activity, who, when) in enumerate(items):
            rows.append([goal if at == 0 else "^", f"{goal[0]}.{at + 1}", activity, who, when])
    add_table(document, rows)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "wells.docx"
        document.save(source)
        converted(source, "pdf", target / "wells.pdf")


def schools(target: Path) -> None:
    """A sheet for each pillar, whose columns change; numbers and days as numbers."""
    book = Workbook()
    cover = book.active
    cover.title = "Cover"
    cover["A1"] = "Plan of the Village Schools 2031"
    cover["A2"] = MADE_UP
    first = book.create_sheet("Pillar 1")
    first["A1"] = "Pillar 1: Every child is taught"
    for column, text in enumerate(["No", "Activity", "Responsible", "Start", "End"], 1):
        first.cell(2, column, text).font = Font(bold=True)
    rows = [
        (1.1, "Open a school in Upper Village", "School Board", date(2031, 2, 1), date(2031, 9, 1)),
        (1.2, "Hire three teachers", "School Board\nParish", date(2031, 3, 1), date(2031, 6, 30)),
    ]
    for at, row in enumerate(rows):
        for column, value in enumerate(row, 1):
            first.cell(3 + at, column, value)
    second = book.create_sheet("Pillar 2")
    second["A1"] = "Pillar 2: Every school is warm"
    for column, text in enumerate(["No", "Activity", "Lead", "Partners", "Deadline", "Progress"], 1):
        second.cell(2, column, text).font = Font(bold=True)
    rows = [
        (2.1, "Mend the stoves", "Smiths", "School Board", "October 2031", 0.5),
        (2.2, "Store wood for the winter", "Parish", None, "September 2031", 0.25),
        (2.3, "Glaze the windows", "Glaziers", "School Board, Parish", "2032", 0),
    ]
    for at, row in enumerate(rows):
        for column, value in enumerate(row, 1):
            second.cell(3 + at, column, value)
        second.cell(3 + at, 6).number_format = "0%"
    book.save(target / "schools.xlsx")


def reeds(target: Path) -> None:
    """Arabic from right to left, with Arabic-Indic digits and a band."""
    document = docx.Document()
    document.core_properties.title = ""
    document.core_properties.author = ""
    document.add_paragraph("خطة عمل جمعية صانعي القصب", style="Title")
    document.add_paragraph("للتوضيح فقط: كل ما في هذا المرفق من نسج الخيال.")
    table = add_table(document, [
        ["الرقم", "النشاط", "الجهة المسؤولة", "الإطار الزمني"],
        ["أولا: قصب جيد"],
        ["١.١", "حصاد القصب مرة كل سنة", "الحصادون", "٢٠٣١"],
        ["١.٢", "تجفيف القصب في الظل", "الحصادون والنساجون", "٢٠٣٢"],
        ["ثانيا: سلال متينة"],
        ["٢.١", "تعليم الشباب النسيج", "النساجون", "مارس ٢٠٣٢"],
        ["٢.٢", "عرض السلال في السوق", "مجلس القرية", "٢٠٣٣"],
    ])
    table._tbl.tblPr.append(OxmlElement("w:bidiVisual"))
    for paragraph in document.element.body.iter(qn("w:p")):
        properties = paragraph.get_or_add_pPr()
        properties.append(OxmlElement("w:bidi"))
    document.save(target / "reeds.docx")


def trimestres(target: Path) -> None:
    """LibreOffice's ODS in French: quarters with crosses, bands, leads and partners."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Plan"
    sheet["A1"] = "Plan d’action de la Ligue des Phares"
    sheet["A2"] = "À titre d’illustration : tout est inventé dans cette annexe."
    heads = ["N°", "Activités", "Chef de file", "Partenaires", "T1 2031", "T2 2031", "T3 2031", "T4 2031"]
    for column, text in enumerate(heads, 1):
        sheet.cell(4, column, text).font = Font(bold=True)
    rows = [
        ("Axe 1 – Des feux qui se voient",),
        ("1.1", "Nettoyer les lentilles", "Gardiens", "Verriers", "X", "X", None, None),
        ("1.2", "Remplacer les mèches", "Gardiens", None, None, "X", "X", None),
        ("Axe 2 – Des côtes sûres",),
        ("2.1", "Dresser la carte des écueils", "Pilotes", "Gardiens, Pêcheurs", "X", "X", "X", "X"),
        ("2.2", "Former les veilleurs", "Pilotes et Gardiens", None, None, None, None, "X"),
    ]
    for at, row in enumerate(rows):
        for column, text in enumerate(row, 1):
            if text is not None:
                sheet.cell(5 + at, column, text)
        if len(row) == 1:
            sheet.merge_cells(start_row=5 + at, end_row=5 + at, start_column=1, end_column=8)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "trimestres.xlsx"
        book.save(source)
        converted(source, "ods", target / "trimestres.ods")


def bells(target: Path) -> None:
    """A Word table whose goals stand in numbered headings, action and owner in changed columns, tracked."""
    document = docx.Document()
    document.core_properties.title = ""
    document.core_properties.author = ""
    document.add_paragraph("Annex to decision 7 of the Assembly of Bell Founders")
    document.add_heading("Plan of Action on Bells", 1)
    document.add_paragraph(MADE_UP)
    document.add_heading("Outcome 1. Bells are heard", 2)
    add_table(document, [
        ["Activities", "Time frame", "Responsible parties", "Resources"],
        ["1.1. Hang the great bell", "January 2032", "Founders\nin cooperation with the Masons", "EUR 2,500"],
        ["1.2. Ring it at noon", "ongoing", "Sexton", ""],
    ])
    document.add_heading("Outcome 2. Bells are cast well", 2)
    document.add_paragraph("Good bronze is one part tin and four parts copper.")
    add_table(document, [
        ["Responsible parties", "Activities", "Time frame", "Indicators"],
        ["Founders", "2.1. Test each alloy", "~2031~ 2032", "Tests written down"],
        ["Founders, Apprentices", "2.2. Cast a small bell first", "Q2 2032", ""],
        ["Assembly (lead)\nFounders", "2.3. Adopt a standard for bells", "October 2032", "Standard adopted"],
    ])
    document.save(target / "bells.docx")


ALL = [
    wardens, mills, orchards, ferries, bakers, bilingual, wells, muzei, schools, reeds, trimestres, bells,
]

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for make in ALL:
        if not sys.argv[2:] or make.__name__ in sys.argv[2:]:
            make(folder)
