#!/usr/bin/python3
"""Fills the slots of concept notes in LibreOffice, as an author does, and saves them as DOCX.

Needs Debian's own Python with its package python3-uno. Standard input is a JSON list of notes, each
with `source`, `target` and `slots`: a bookmark's name, and the blocks to write there:

* `{"p": [["text", "look"], …]}`: a paragraph; a look is "", "bold", "italic" or an address.
* `{"list": "bullet" or "number", "items": [["text", level], …]}`
* `{"table": [["cell", …], …]}`: a table, its first row the head.
* `{"quote": "text"}`

Exit code: 0 all are written, 1 something went wrong.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.awt.FontSlant import ITALIC, NONE
from com.sun.star.awt.FontWeight import BOLD, NORMAL
from com.sun.star.beans import PropertyValue

BULLETS = "List Bullet"
NUMBERS = "List Number"


def prop(name, value):
    return PropertyValue(Name=name, Value=value)


class Office:
    """LibreOffice without a window, with a user profile of its own."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        pipe = f"fill{pathlib.Path(self.folder.name).name}"
        profile = pathlib.Path(self.folder.name).joinpath("profile").as_uri()
        call = ["soffice", "--headless", "--norestore", f"-env:UserInstallation={profile}"]
        self.process = subprocess.Popen([*call, f"--accept=pipe,name={pipe};urp;"])
        local = uno.getComponentContext()
        manager = local.ServiceManager
        resolver = manager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
        for _ in range(1800):
            try:
                context = resolver.resolve(address)
                break
            except Exception:
                time.sleep(0.1)
        else:
            sys.exit("LibreOffice did not start")
        self.desktop = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", context
        )
        self.dispatcher = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.DispatchHelper", context
        )
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.folder.cleanup()

    def open(self, path):
        return self.desktop.loadComponentFromURL(
            pathlib.Path(path).resolve().as_uri(), "_blank", 0, (prop("Hidden", True),)
        )


def save(document, path):
    url = pathlib.Path(path).resolve().as_uri()
    document.storeToURL(url, (prop("FilterName", "MS Word 2007 XML"),))


class Pen:
    """Types where a prompt stands; the first block must begin with words."""

    def __init__(self, office, document, prompt):
        self.document = document
        self.view = document.CurrentController.getViewCursor()
        self.view.gotoRange(prompt, False)
        self.frame = document.CurrentController.Frame
        self.dispatcher = office.dispatcher
        self.is_begun = False

    def press(self, command, **arguments):
        values = tuple(prop(name, value) for name, value in arguments.items())
        self.dispatcher.executeDispatch(self.frame, f".uno:{command}", "", 0, values)

    def paragraph(self, style=None):
        """Goes to a new paragraph, but for the first one."""
        if self.is_begun:
            self.leave()
            self.press("InsertPara")
            self.view.NumberingStyleName = ""
        self.view.ParaStyleName = style or "Standard"

    def leave(self):
        """Goes to the end of the paragraph, behind the control: 7.4 would write its text twice."""
        end = self.view.getText().createTextCursorByRange(self.view)
        end.gotoEndOfParagraph(False)
        self.view.gotoRange(end, False)

    def words(self, text, look=""):
        self.is_begun = True
        self.view.CharWeight = BOLD if look == "bold" else NORMAL
        self.view.CharPosture = ITALIC if look == "italic" else NONE
        self.press("InsertText", Text=text)
        if look.startswith("http"):
            self.view.goLeft(len(text), True)
            self.view.HyperLinkURL = look
            self.view.collapseToEnd()

    def block(self, block):
        if "p" in block:
            self.paragraph()
            for text, look in block["p"]:
                self.words(text, look)
        elif "quote" in block:
            self.paragraph("Quote")
            self.words(block["quote"])
        elif "list" in block:
            self.list(block)
        elif "table" in block:
            self.table(block["table"])

    def list(self, block):
        for text, level in block["items"]:
            self.paragraph(BULLETS if block["list"] == "bullet" else NUMBERS)
            self.words(text)
            self.view.NumberingLevel = level

    def table(self, rows):
        self.paragraph()
        table = self.document.createInstance("com.sun.star.text.TextTable")
        table.initialize(len(rows), len(rows[0]))
        self.view.getText().insertTextContent(self.view, table, False)
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                table.getCellByPosition(column, row).setString(text)


def fill(office, document, name, blocks):
    bookmark = document.getBookmarks().getByName(name)
    anchor = bookmark.getAnchor()
    text = anchor.getText()
    # What a click on the prompt selects.
    prompt = text.createTextCursorByRange(anchor.getStart())
    while not prompt.getString():
        prompt.gotoStartOfParagraph(False)
        prompt.gotoEndOfParagraph(True)
        if not prompt.getString() and not prompt.gotoNextParagraph(False):
            sys.exit(f"no prompt at {name}")
    # Without the marks of the control, which are characters to LibreOffice.
    prompt.gotoStartOfParagraph(False)
    prompt.goRight(1, False)
    prompt.gotoEndOfParagraph(True)
    prompt.goLeft(1, True)
    pen = Pen(office, document, prompt)
    for block in blocks:
        pen.block(block)


def main():
    fill_all(json.load(sys.stdin))
    # The bridge to a program that has ended may take this one along.
    os._exit(0)


def fill_all(notes):
    with Office() as office:
        for note in notes:
            document = office.open(note["source"])
            try:
                for name, blocks in note["slots"].items():
                    fill(office, document, name, blocks)
                save(document, note["target"])
            finally:
                document.close(True)


if __name__ == "__main__":
    main()
