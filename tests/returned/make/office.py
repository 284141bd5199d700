"""Changes a draft or a comment table in LibreOffice, through UNO, and saves it there.

Needs the Python for which Debian's python3-uno is. LibreOffice says when a change was made by the
clock; what it wrote gets a fixed time afterwards.
"""

import contextlib
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import package
import uno
from com.sun.star.beans import PropertyValue

COLUMNS = {"action": "B", "responsibility": "C", "timeline": "D"}

# How often LibreOffice is asked whether it is there, twice a second.
ATTEMPTS = 120


def value(name, content):
    property_value = PropertyValue()
    property_value.Name, property_value.Value = name, content
    return property_value


@contextlib.contextmanager
def running():
    """Runs LibreOffice with a profile of its own, and ends it."""
    with tempfile.TemporaryDirectory() as folder:
        pipe = "wem" + pathlib.Path(folder).name
        profile = (pathlib.Path(folder) / "profile").as_uri()
        process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation={profile}", "--headless", "--norestore",
             f"--accept=pipe,name={pipe};urp;"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        office = Office(pipe)
        try:
            yield office
        finally:
            with contextlib.suppress(Exception):
                office.desktop.terminate()
            process.wait(60)


class Office:
    def __init__(self, pipe):
        local = uno.getComponentContext()
        make = local.ServiceManager.createInstanceWithContext
        resolver = make("com.sun.star.bridge.UnoUrlResolver", local)
        for attempt in range(ATTEMPTS):
            try:
                url = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
                self.context = resolver.resolve(url)
                break
            except Exception:
                time.sleep(0.5)
        else:
            sys.exit("office: LibreOffice does not answer")
        self.desktop = self.service("com.sun.star.frame.Desktop")

    def service(self, name, *arguments):
        manager = self.context.ServiceManager
        if arguments:
            return manager.createInstanceWithArgumentsAndContext(name, arguments, self.context)
        return manager.createInstanceWithContext(name, self.context)

    def open(self, path):
        arguments = (value("Hidden", True),)
        return self.desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, arguments)

    def dispatch(self, document, command, **arguments):
        helper = self.service("com.sun.star.frame.DispatchHelper")
        values = tuple(value(name, content) for name, content in arguments.items())
        frame = document.CurrentController.Frame
        helper.executeDispatch(frame, command, "", 0, values)

    def be(self, author):
        """Says who makes the next changes: it is LibreOffice's user."""
        provider = self.service("com.sun.star.configuration.ConfigurationProvider")
        access = provider.createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationUpdateAccess",
            (value("nodepath", "/org.openoffice.UserProfile/Data"),),
        )
        given, _, name = author.partition(" ")
        access.setPropertyValue("givenname", given)
        access.setPropertyValue("sn", name)
        access.commitChanges()


class Draft:
    """A circulated draft that is open in LibreOffice."""

    def __init__(self, office, path, author, is_tracked=True):
        self.office = office
        self.document = office.open(path)
        self.by(author)
        self.document.RecordChanges = is_tracked

    def by(self, author):
        self.author = author
        self.office.be(author)

    # Places

    def anchor(self, place):
        name = "wem_" + place.replace(" ", "_").replace(".", "_").lower()
        names = self.document.Bookmarks.ElementNames
        found = next(n for n in names if re.fullmatch(name + "(_[0-9a-f]{8})?", n))
        return self.document.Bookmarks.getByName(found).Anchor

    def cell(self, place, part="action"):
        anchor = self.anchor(place)
        table, cell = anchor.TextTable, anchor.Cell
        if part == "goal":
            return cell
        return table.getCellByName(COLUMNS[part] + cell.CellName[1:])

    def words(self, place, words, part="action"):
        """Returns the range of words of a place."""
        if place == "document":
            start = self.document.Text.Start
        elif place.startswith(("goal", "section")):
            start = self.anchor(place).Start
        else:
            start = self.cell(place, part).Start
        search = self.document.createSearchDescriptor()
        search.SearchString, search.SearchCaseSensitive = words, True
        found = self.document.findNext(start, search)
        if found is None:
            raise ValueError(f"{words!r} is not behind {place}")
        return found

    # Words and rows

    def replace(self, place, old, new, part="action"):
        self.words(place, old, part).String = new

    def delete(self, place, words, part="action"):
        self.words(place, words, part).String = ""

    def insert(self, place, after, text, part="action"):
        found = self.words(place, after, part)
        found.Text.insertString(found.End, text, False)

    def go_to(self, cell):
        cursor = self.document.CurrentController.ViewCursor
        cursor.gotoRange(cell.Start, False)

    def delete_row(self, place):
        self.go_to(self.cell(place))
        self.office.dispatch(self.document, ".uno:DeleteRows")

    def insert_row(self, after, texts):
        """Puts a row of a number and text, those responsible and a time line behind another."""
        cell = self.cell(after)
        table, number = self.anchor(after).TextTable, int(cell.CellName[1:])
        self.go_to(cell)
        self.office.dispatch(self.document, ".uno:InsertRowsAfter", Amount=1)
        for column, text in zip("BCD", texts):
            new = table.getCellByName(f"{column}{number + 1}")
            new.Text.insertString(new.Start, text, False)

    # Comments

    def comment(self, place, words, text, part="action", resolved=False):
        note = self.document.createInstance("com.sun.star.text.textfield.Annotation")
        note.Author, note.Content, note.Resolved = self.author, text, resolved
        found = self.words(place, words, part) if words else self.cell(place, part).End
        found.Text.insertTextContent(found, note, bool(words))
        return note

    def save(self, path, written, finish=None):
        store(self.document, path, "MS Word 2007 XML")
        settle(path, written)


def store(document, path, kind):
    document.storeToURL(path.as_uri(), (value("FilterName", kind), value("Overwrite", True)))
    document.close(True)


def settle(path, written):
    """Gives what LibreOffice wrote a fixed time."""
    parts = package.read(path)
    for name in parts:
        if not name.endswith((".xml", ".rels")):
            continue
        text = parts[name].decode()
        text = re.sub(r'w:date="[^"]*"', f'w:date="{written}"', text)
        text = re.sub(r"(<dcterms:\w+ [^>]*>)[^<]*", rf"\g<1>{written}", text)
        # LibreOffice counts pages and words when it comes round to it.
        counts = "TotalTime|Pages|Words|Characters|CharactersWithSpaces|Paragraphs"
        text = re.sub(rf"<({counts})>\d+</\1>", "", text)
        parts[name] = text.encode()
    package.write(path, parts)
