"""Changes a draft as Word does: tracked changes, comments and their extended parts, split runs.

Nothing here knows how a returned file is read. Words in which an author paused, so that Word writes
more than one run or more than one `w:ins`, are separated by `|` in what callers give.
"""

import copy
import re

import package
from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
W16CID = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
XML = "http://www.w3.org/XML/1998/namespace"
NAMES = {"w": W, "r": R, "mc": MC, "w14": W14, "w15": W15, "w16cid": W16CID}
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."

# The cells of a row that is an item.
CELLS = {"goal": 0, "action": 1, "responsibility": 2, "timeline": 3}

# The parts that comments need, each with its content type and the type of its relationship.
COMMENT_PARTS = {
    "comments": (TYPE + "comments+xml", R + "/comments"),
    "commentsExtended": (
        TYPE + "commentsExtended+xml",
        "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
    ),
    "commentsIds": (
        TYPE + "commentsIds+xml",
        "http://schemas.microsoft.com/office/2016/09/relationships/commentsIds",
    ),
    "people": (TYPE + "people+xml", "http://schemas.microsoft.com/office/2011/relationships/people"),
}


def w(name):
    return f"{{{W}}}{name}"


def element(tag, /, children=(), **attributes):
    """Returns an element of WordprocessingML."""
    node = etree.Element(w(tag), nsmap={"w": W})
    for key, value in attributes.items():
        node.set(w(key), str(value))
    node.extend(children)
    return node


def text_node(text, name="t"):
    node = element(name)
    node.text = text
    node.set(f"{{{XML}}}space", "preserve")
    return node


def run(text, like=None):
    """Returns a run with a text, formatted like another one."""
    node = element("r")
    if like is not None and like.find(w("rPr")) is not None:
        node.append(copy.deepcopy(like.find(w("rPr"))))
    for index, piece in enumerate(text.split("\t")):
        if index:
            node.append(element("tab"))
        if piece:
            node.append(text_node(piece))
    return node


def said(run):
    """Returns what a run says; a tab stop is one character."""
    kinds = {w("t"): lambda node: node.text or "", w("tab"): lambda node: "\t"}
    return "".join(kinds[node.tag](node) for node in run if node.tag in kinds)


def runs_of(paragraph):
    """Returns the runs of a paragraph whose words still stand there."""
    gone = {w("del"), w("moveFrom")}
    return [
        node
        for node in paragraph.iter(w("r"))
        if not any(ancestor.tag in gone for ancestor in node.iterancestors())
    ]


def text_of(paragraph):
    return "".join(said(node) for node in runs_of(paragraph))


def split_run(node, offset):
    """Splits a run behind its first `offset` characters."""
    rest = element("r")
    for key, value in node.attrib.items():
        rest.set(key, value)
    if node.find(w("rPr")) is not None:
        rest.append(copy.deepcopy(node.find(w("rPr"))))
    seen = 0
    for child in list(node):
        length = {w("t"): len(child.text or ""), w("delText"): len(child.text or "")}.get(
            child.tag, 1 if child.tag == w("tab") else 0
        )
        if child.tag == w("rPr"):
            continue
        if seen >= offset:
            rest.append(child)
        elif seen + length > offset:
            cut = offset - seen
            after = text_node(child.text[cut:], etree.QName(child).localname)
            child.text = child.text[:cut]
            child.set(f"{{{XML}}}space", "preserve")
            rest.append(after)
        seen += length
    node.addnext(rest)
    return rest


def isolate(paragraph, words):
    """Returns the runs that say just these words, after splitting runs at their ends."""
    start = text_of(paragraph).find(words)
    if start < 0:
        raise ValueError(f"{words!r} is not in {text_of(paragraph)!r}")
    for offset in (start, start + len(words)):
        seen = 0
        for node in runs_of(paragraph):
            length = len(said(node))
            if seen < offset < seen + length:
                split_run(node, offset - seen)
                break
            seen += length
    found, seen = [], 0
    for node in runs_of(paragraph):
        length = len(said(node))
        if length and start <= seen and seen + length <= start + len(words):
            found.append(node)
        seen += length
    return found


def outermost(node):
    """Returns the child of the paragraph in which a node stands."""
    while node.getparent().tag != w("p"):
        node = node.getparent()
    return node


class Draft:
    """A circulated draft in the hands of somebody who changes it."""

    def __init__(self, path):
        self.parts = package.read(path)
        self.document = etree.fromstring(self.parts["word/document.xml"])
        self.comments = []
        self.last_id = 900
        self.by("Member A", "2016-08-02T09:15:00Z")

    def by(self, author, date):
        """Says who makes the next changes, and when."""
        self.author, self.date = author, date
        return self

    def mark(self, name, children=()):
        """Returns an element of a tracked change."""
        self.last_id += 1
        return element(name, children, id=self.last_id, author=self.author, date=self.date)

    # Places

    def bookmark(self, place):
        """Returns where the bookmark of an item ("1.1.2"), goal ("goal 1.1") or section starts."""
        name = "wem_" + place.replace(" ", "_").replace(".", "_").lower()
        for node in self.document.iter(w("bookmarkStart")):
            if re.fullmatch(name + "(_[0-9a-f]{8})?", node.get(w("name"))):
                return node
        raise ValueError(f"no bookmark of {place}")

    def row(self, place):
        return next(self.bookmark(place).iterancestors(w("tr")))

    def cell(self, place, part="action"):
        return self.row(place).findall(w("tc"))[CELLS[part]]

    def paragraph(self, place, part="action", words=""):
        """Returns the paragraph of a place in which words stand."""
        if place == "title":
            body = self.document.find(w("body"))
            section = next(self.bookmark("section I").iterancestors(w("p")))
            candidates = body[: body.index(section)]
        elif place == "end":
            candidates = self.document.find(w("body")).findall(w("p"))[-1:]
        elif place.startswith(("goal", "section")):
            candidates = [next(self.bookmark(place).iterancestors(w("p")))]
        else:
            candidates = list(self.cell(place, part).iter(w("p")))
        return next(node for node in candidates if words in text_of(node))

    # Words

    def wrap(self, name, runs):
        """Puts runs that follow each other into an element of a change."""
        wrapper = self.mark(name)
        runs[0].addprevious(wrapper)
        wrapper.extend(runs)
        return wrapper

    def delete(self, place, words, part="action"):
        paragraph = self.paragraph(place, part, words.replace("|", ""))
        runs = isolate(paragraph, words.replace("|", ""))
        at = 0
        for piece in words.split("|")[:-1]:
            at += len(piece)
            isolate(paragraph, words.replace("|", "")[:at])
            runs = isolate(paragraph, words.replace("|", ""))
        groups = [runs] if "|" not in words else [[node] for node in runs]
        wrappers = [self.wrap("del", group) for group in groups]
        for node in (node for group in groups for node in group):
            for child in node.findall(w("t")):
                child.tag = w("delText")
        return wrappers[-1]

    def insert(self, place, after, text, part="action"):
        """Inserts a text behind words."""
        paragraph = self.paragraph(place, part, after)
        last = isolate(paragraph, after)[-1]
        return self.insert_behind(outermost(last), text, last)

    def insert_behind(self, node, text, like):
        for piece in text.split("|"):
            inserted = self.mark("ins", [run(piece, like)])
            node.addnext(inserted)
            node = inserted
        return node

    def replace(self, place, old, new, part="action"):
        like = copy.deepcopy(isolate(self.paragraph(place, part, old.replace("|", "")),
                                     old.replace("|", ""))[0])
        deleted = self.delete(place, old, part)
        return self.insert_behind(outermost(deleted), new, like)

    def new_paragraph(self, place, part, text):
        """Adds a paragraph of its own at the end of a cell."""
        last = self.cell(place, part).findall(w("p"))[-1]
        added = copy.deepcopy(last)
        for node in list(added):
            if node.tag != w("pPr"):
                added.remove(node)
        like = runs_of(last)[0]
        self.mark_paragraph(added, "ins")
        added.append(self.mark("ins", [run(text, like)]))
        last.addnext(added)

    def mark_paragraph(self, paragraph, name):
        """Marks a paragraph's end as put in or taken away."""
        properties = paragraph.find(w("pPr"))
        if properties is None:
            properties = element("pPr")
            paragraph.insert(0, properties)
        formatting = properties.find(w("rPr"))
        if formatting is None:
            formatting = element("rPr")
            properties.append(formatting)
        formatting.insert(0, self.mark(name))

    def move(self, source, words, target, after, part="action"):
        """Moves words behind others, as Word does when text is dragged."""
        self.last_id += 1
        name = f"move{self.last_id}"
        runs = isolate(self.paragraph(source, part, words), words)
        copies = [copy.deepcopy(node) for node in runs]
        gone = self.wrap("moveFrom", runs)
        self.around(gone, "moveFrom", name)
        last = outermost(isolate(self.paragraph(target, part, after), after)[-1])
        come = self.mark("moveTo", copies)
        last.addnext(come)
        self.around(come, "moveTo", name)

    def around(self, node, kind, name):
        start = self.mark(kind + "RangeStart")
        start.set(w("name"), name)
        node.addprevious(start)
        node.addnext(element(kind + "RangeEnd", id=start.get(w("id"))))

    # Rows

    def blank_row(self, after, texts):
        """Returns a new row like another one, without bookmarks."""
        row = copy.deepcopy(self.row(after))
        for name in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"):
            for node in list(row.iter(w(name))):
                node.getparent().remove(node)
        cells = row.findall(w("tc"))
        label = cells[0].find(w("tcPr") + "/" + w("vMerge"))
        if label is not None:
            label.attrib.clear()
        for cell, text in zip(cells, ["", *texts]):
            paragraphs = cell.findall(w("p"))
            for paragraph in paragraphs[1:]:
                cell.remove(paragraph)
            like = next(iter(paragraphs[0].iter(w("r"))), None)
            for node in list(paragraphs[0]):
                if node.tag != w("pPr"):
                    paragraphs[0].remove(node)
            style = paragraphs[0].find(w("pPr") + "/" + w("pStyle"))
            if cell is cells[0] and style is not None:
                style.set(w("val"), "Rest")
            if text:
                paragraphs[0].append(run(text, like))
        return row

    def mark_row(self, row, change, run_change=None):
        """Marks a row, its paragraphs and its words as put in or taken away."""
        properties = row.find(w("trPr"))
        if properties is None:
            properties = element("trPr")
            row.insert(0, properties)
        properties.append(self.mark(change))
        for paragraph in row.iter(w("p")):
            runs = [node for node in paragraph.iter(w("r"))]
            if runs:
                self.wrap(run_change or change, runs)
                if change == "del" and not run_change:
                    for node in paragraph.iter(w("t")):
                        node.tag = w("delText")
            self.mark_paragraph(paragraph, change)

    def insert_row(self, after, texts, is_tracked=True):
        """Puts a row of a number and text, those responsible and a time line behind another."""
        row = self.blank_row(after, texts)
        self.row(after).addnext(row)
        if is_tracked:
            self.mark_row(row, "ins")
        return row

    def delete_row(self, place, is_tracked=True):
        row = self.row(place)
        if is_tracked:
            self.mark_row(row, "del")
        else:
            row.getparent().remove(row)

    def move_row(self, place, after, is_tracked=True):
        """Moves a row behind another one; untracked, its bookmark goes with it."""
        row, target = self.row(place), self.row(after)
        if not is_tracked:
            target.addnext(row)
            return
        come = copy.deepcopy(row)
        for name in ("bookmarkStart", "bookmarkEnd"):
            for node in list(come.iter(w(name))):
                node.getparent().remove(node)
        target.addnext(come)
        self.last_id += 1
        name = f"move{self.last_id}"
        for moved, kind, change in ((row, "moveFrom", "del"), (come, "moveTo", "ins")):
            self.mark_row(moved, change, kind)
            paragraphs = list(moved.iter(w("p")))
            start = self.mark(kind + "RangeStart")
            start.set(w("name"), name)
            first = paragraphs[0].find(w("pPr"))
            first.addnext(start)
            paragraphs[-1].append(element(kind + "RangeEnd", id=start.get(w("id"))))

    def paste_row(self, place):
        """Loses a row's bookmark, as copying the row to where it was does."""
        row = self.row(place)
        for name in ("bookmarkStart", "bookmarkEnd"):
            for node in list(row.iter(w(name))):
                node.getparent().remove(node)

    def split_table(self, before):
        """Splits a table before a row."""
        row = self.row(before)
        table = row.getparent()
        second = element("tbl", [copy.deepcopy(table.find(w("tblPr"))),
                                 copy.deepcopy(table.find(w("tblGrid")))])
        for node in [row, *row.itersiblings()]:
            second.append(node)
        table.addnext(element("p"))
        table.getnext().addnext(second)

    # Without tracking

    def edit(self, place, old, new, part="action"):
        """Replaces words without a trace."""
        runs = isolate(self.paragraph(place, part, old), old)
        runs[0].addprevious(run(new, runs[0]))
        for node in runs:
            node.getparent().remove(node)

    # Comments

    def comment(self, place, words, text, part="action", to=None, done=False, reply_to=None):
        """Puts a comment beside words, or at a point (`words` is nothing), or from words to others
        (`to`: place, part and words). Returns its number in the file."""
        number = len(self.comments)
        if reply_to is None:
            first, last = self.ends(place, words, part, to)
        else:
            first, last = self.comments[reply_to]["ends"]
        if words:
            first.addprevious(element("commentRangeStart", id=number))
            last.addnext(element("commentRangeEnd", id=number))
            last = last.getnext()
        style = element("rPr", [element("rStyle", val="CommentReference")])
        reference = element("r", [style, element("commentReference", id=number)])
        last.addnext(reference)
        self.comments.append({
            "text": text, "author": self.author, "date": self.date, "done": done,
            "parent": reply_to, "ends": (first, reference),
        })
        return number

    def ends(self, place, words, part, to):
        paragraph = self.paragraph(place, part, words)
        if not runs_of(paragraph):
            paragraph.append(element("r"))
        runs = isolate(paragraph, words) if words else runs_of(paragraph)[-1:]
        if to is not None:
            last = isolate(self.paragraph(to[0], to[1], to[2]), to[2])[-1]
            return outermost(runs[0]), outermost(last)
        return outermost(runs[0]), outermost(runs[-1])

    def reply(self, number, text, done=False):
        parent = self.comments[number]
        words = parent["ends"][0] is not parent["ends"][1]
        return self.comment("", words, text, reply_to=number, done=done)

    # Saving

    def save(self, path, finish=None):
        """Writes the package; `finish` changes its parts at the end."""
        paint(self.document)
        if self.comments:
            self.write_comments()
        self.parts["word/document.xml"] = serialize(with_namespaces(self.document))
        settings = self.parts["word/settings.xml"].decode()
        if "trackRevisions" not in settings:
            settings = settings.replace("<w:defaultTabStop", "<w:trackRevisions/><w:defaultTabStop")
        rsids = '<w:rsids><w:rsidRoot w:val="00A1F0C2"/><w:rsid w:val="00A1F0C2"/></w:rsids>'
        settings = settings.replace("</w:compat>", "</w:compat>" + rsids)
        self.parts["word/settings.xml"] = settings.encode()
        if finish is not None:
            self.parts = finish(self.parts)
        package.write(path, self.parts)

    def write_comments(self):
        comments, extended, ids, people = (
            etree.Element(f"{{{space}}}{name}", nsmap={**NAMES})
            for space, name in (
                (W, "comments"), (W15, "commentsEx"), (W16CID, "commentsIds"), (W15, "people"),
            )
        )
        for number, comment in enumerate(self.comments):
            node = element("comment", id=number, author=comment["author"], date=comment["date"],
                           initials="".join(word[0] for word in comment["author"].split()))
            lines = comment["text"].split("\n")
            for index, line in enumerate(lines):
                last = index + 1 == len(lines)
                paragraph = element("p", [run(line)], rsidR="00A1F0C2")
                paragraph.set(f"{{{W14}}}paraId", para_id(number, 0 if last else index + 1))
                node.append(paragraph)
            comments.append(node)
            entry = etree.SubElement(extended, f"{{{W15}}}commentEx")
            entry.set(f"{{{W15}}}paraId", para_id(number, 0))
            if comment["parent"] is not None:
                entry.set(f"{{{W15}}}paraIdParent", para_id(comment["parent"], 0))
            entry.set(f"{{{W15}}}done", "1" if comment["done"] else "0")
            durable = etree.SubElement(ids, f"{{{W16CID}}}commentId")
            durable.set(f"{{{W16CID}}}paraId", para_id(number, 0))
            durable.set(f"{{{W16CID}}}durableId", f"{0x2A000000 + number:08X}")
        for author in dict.fromkeys(comment["author"] for comment in self.comments):
            person = etree.SubElement(people, f"{{{W15}}}person")
            person.set(f"{{{W15}}}author", author)
            presence = etree.SubElement(person, f"{{{W15}}}presenceInfo")
            presence.set(f"{{{W15}}}providerId", "None")
            presence.set(f"{{{W15}}}userId", author)
        parts = zip(COMMENT_PARTS, (comments, extended, ids, people))
        for name, root in parts:
            root.set(f"{{{MC}}}Ignorable", "w14 w15 w16cid")
            self.add_part(name + ".xml", serialize(root), *COMMENT_PARTS[name])

    def add_part(self, name, data, content_type, relationship):
        self.parts[f"word/{name}"] = data
        types = etree.fromstring(self.parts["[Content_Types].xml"])
        etree.SubElement(types, f"{{{CONTENT_TYPES}}}Override",
                         PartName=f"/word/{name}", ContentType=content_type)
        self.parts["[Content_Types].xml"] = serialize(types)
        self.relate(relationship, name)

    def relate(self, kind, target, **more):
        """Adds a relationship of the document and returns its id."""
        name = "word/_rels/document.xml.rels"
        relationships = etree.fromstring(self.parts[name])
        number = f"rId{len(relationships) + 1}"
        etree.SubElement(relationships, f"{{{RELATIONSHIPS}}}Relationship",
                         Id=number, Type=kind, Target=target, **more)
        self.parts[name] = serialize(relationships)
        return number


def para_id(number, line):
    return f"{0x5A000000 + number * 16 + line:08X}"


def serialize(root):
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def with_namespaces(document):
    """Returns the document with the namespaces that Word declares."""
    root = etree.Element(document.tag, nsmap=NAMES)
    root.extend(list(document))
    root.set(f"{{{MC}}}Ignorable", "w14 w15 w16cid")
    etree.cleanup_namespaces(root, keep_ns_prefixes=list(NAMES))
    return root


def paint(document):
    """Leaves Word's traces: rsids, ids of paragraphs, words split by the spelling checker."""
    sessions = ("00A1F0C2", "00B7213E", "00C90A55")
    for index, row in enumerate(document.iter(w("tr"))):
        row.set(w("rsidR"), sessions[index % 3])
        row.set(w("rsidTr"), sessions[(index + 1) % 3])
    for index, paragraph in enumerate(document.iter(w("p"))):
        paragraph.set(f"{{{W14}}}paraId", f"{0x10000000 + index:08X}")
        paragraph.set(w("rsidR"), sessions[index % 3])
        paragraph.set(w("rsidRDefault"), sessions[(index + 1) % 3])
    for index, node in enumerate(list(document.iter(w("r")))):
        node.set(w("rsidRPr" if index % 4 == 0 else "rsidR"), sessions[index % 3])
        length = sum(len(child.text or "") for child in node if child.tag in (w("t"), w("delText")))
        if index % 3 == 0 and length > 6:
            rest = split_run(node, length // 2)
            rest.set(w("rsidR"), sessions[(index + 1) % 3])
            if node.getparent().tag == w("p"):
                node.addprevious(element("proofErr", type="spellStart"))
                rest.addnext(element("proofErr", type="spellEnd"))
