#!/usr/bin/env python3
"""Writes what a PDF says to people who do not see it, as an indented outline.

First what the file declares, then its bookmarks, then the structure tree: each tag with its
attributes and its text, and last how many pieces of page content are neither tagged nor marked as
artifacts.

Exit code: 0 done, 2 a package is missing or the call is wrong.
"""

import re
import sys

try:
    import pikepdf
except ImportError as error:
    print(f"pdf_tags: {error}", file=sys.stderr)
    sys.exit(2)

PAINTING = set("Tj TJ ' \" f F f* B B* b b* S s sh Do EI".split())
DECLARED = [
    ("title", "dc:title"),
    ("language", "dc:language"),
    ("PDF/UA part", "pdfuaid:part"),
    ("PDF/A part", "pdfaid:part"),
    ("PDF/A conformance", "pdfaid:conformance"),
]


class Cmap:
    """The text of each glyph of a font (ISO 32000-1, 9.10.3)."""

    def __init__(self, stream):
        self.texts = {}
        text = stream.read_bytes().decode("ascii", "replace")
        for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL):
            for code, shown in re.findall(r"<(\w+)>\s*<(\w+)>", block):
                self.texts[int(code, 16)] = decoded(shown)
        for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.DOTALL):
            for first, last, shown in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
                for code in range(int(first, 16), int(last, 16) + 1):
                    offset = code - int(first, 16)
                    self.texts[code] = decoded(f"{int(shown, 16) + offset:0{len(shown)}x}")

    def text(self, glyphs, is_reversed):
        codes = [int.from_bytes(glyphs[at : at + 2], "big") for at in range(0, len(glyphs), 2)]
        shown = [self.texts.get(code, "\ufffd") for code in codes]
        return "".join(reversed(shown) if is_reversed else shown)


def decoded(digits):
    return bytes.fromhex(digits).decode("utf-16-be")


class Content:
    """The text of a page's marked content, by its id."""

    def __init__(self, page):
        self.texts = {}
        self.untagged = 0
        fonts = page.get("/Resources", {}).get("/Font", {})
        self.fonts = {name: Cmap(font.ToUnicode) for name, font in fonts.items()}
        self.open = []
        self.font = None
        self.reversed = ""
        for operands, operator in pikepdf.parse_content_stream(page):
            self.read(operands, str(operator))

    def read(self, operands, operator):
        if operator in ("BDC", "BMC"):
            properties = operands[1] if len(operands) > 1 else {}
            self.open.append((str(operands[0]), properties))
            if "/ActualText" in properties:
                self.say(str(properties["/ActualText"]))
        elif operator == "EMC":
            if self.reversed:
                text, self.reversed = self.reversed, ""
                self.say(text)
            self.open.pop()
        elif operator == "Tf":
            self.font = self.fonts[str(operands[0])]
        elif operator in PAINTING:
            if not any(tag == "/Artifact" or "/MCID" in of for tag, of in self.open):
                self.untagged += 1
            if operator in ("Tj", "TJ") and not any("/ActualText" in of for _, of in self.open):
                pieces = operands[0] if operator == "TJ" else operands
                pieces = [bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String)]
                self.show(b"".join(pieces))

    def show(self, glyphs):
        """Says glyphs; those of reversed ones are read from the last (ISO 32000-1, 14.8.2.3.3)."""
        is_reversed = any(tag == "/ReversedChars" for tag, _ in self.open)
        text = self.font.text(glyphs, is_reversed)
        if is_reversed:
            self.reversed = text + self.reversed
        else:
            self.say(text)

    def say(self, text):
        for _, properties in self.open:
            if "/MCID" in properties:
                mcid = int(properties["/MCID"])
                self.texts[mcid] = self.texts.get(mcid, "") + text


class Tags:
    def __init__(self, pdf):
        self.contents = {page.objgen: Content(page) for page in pdf.pages}
        self.numbers = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}

    def write(self, node, depth, page=None):
        page = node.get("/Pg", page)
        kids = one_or_many(node.get("/K"))
        texts = [self.text(kid, page) for kid in kids if is_content(kid)]
        links = [self.link(kid.Obj) for kid in kids if is_object(kid)]
        line = "  " * depth + str(node.S)[1:] + attributes(node) + "".join(links)
        if texts:
            line += ": " + shortened(" ".join("".join(texts).split()))
        print(line)
        for kid in kids:
            if not is_content(kid) and not is_object(kid):
                self.write(kid, depth + 1, page)

    def text(self, kid, page):
        if isinstance(kid, int):
            return self.contents[page.objgen].texts.get(kid, "")
        return self.contents[kid.get("/Pg", page).objgen].texts.get(int(kid.MCID), "") + " "

    def link(self, annotation):
        """Where an annotation leads, and what it says of itself."""
        action = annotation.get("/A")
        target = action.URI if action else f"page {self.numbers[annotation.Dest[0].objgen]}"
        areas = len(annotation.QuadPoints) // 8
        return f" -> {target} [{annotation.Contents}, areas={areas}]"

    def untagged(self):
        return sum(content.untagged for content in self.contents.values())


def one_or_many(value):
    """Returns a value that stands alone or in an array as a list."""
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def is_content(kid):
    return isinstance(kid, int) or kid.get("/Type") == "/MCR"


def is_object(kid):
    return not isinstance(kid, int) and kid.get("/Type") == "/OBJR"


def attributes(node):
    shown = [f"Alt={shortened(str(node.Alt))}"] if "/Alt" in node else []
    for owner in one_or_many(node.get("/A")):
        for name, value in sorted(owner.items()):
            if name != "/O":
                value = "yes" if name == "/BBox" else str(value).removeprefix("/")
                shown.append(f"{name[1:]}={shortened(value)}")
    return " [" + ", ".join(shown) + "]" if shown else ""


def shortened(text, most=200):
    return text if len(text) <= most else f"{text[:most]}… ({len(text)} characters)"


def write_bookmarks(items, depth):
    for item in items:
        print("  " * depth + shortened(item.title))
        write_bookmarks(item.children, depth + 1)


def main():
    if len(sys.argv) != 2:
        print("usage: pdf_tags FILE", file=sys.stderr)
        sys.exit(2)
    pdf = pikepdf.open(sys.argv[1])
    with pdf.open_metadata() as metadata:
        for name, key in DECLARED:
            value = metadata.get(key)
            value = sorted(value) if isinstance(value, (set, list)) else value
            print(f"{name}: {', '.join(value) if isinstance(value, list) else value}")
    print(f"catalogue language: {pdf.Root.get('/Lang')}")
    print(f"marked: {pdf.Root.get('/MarkInfo', {}).get('/Marked')}")
    print(f"shows its title: {pdf.Root.get('/ViewerPreferences', {}).get('/DisplayDocTitle')}")
    print("\nbookmarks:")
    with pdf.open_outline() as outline:
        write_bookmarks(outline.root, 1)
    print("\ntags:")
    tags = Tags(pdf)
    for kid in one_or_many(pdf.Root.StructTreeRoot.K):
        tags.write(kid, 1)
    print(f"\nuntagged: {tags.untagged()}")


if __name__ == "__main__":
    main()
