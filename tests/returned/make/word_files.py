"""The returned files that come from Word, or look so: each function makes one.

What has to be found in each of them stands in `../expected/`, written by hand.
"""

import copy
import re

import base
from lxml import etree
from word import MC, R, Draft, element, isolate, outermost, run, runs_of, text_of, w

FILES = {}


def returned(function):
    FILES[function.__name__.replace("_", "-")] = function
    return function


@returned
def word_01_words(draft):
    draft.by("Member A", "2016-08-02T09:15:00Z")
    draft.replace("1.1.1", "two individuals", "three individuals")
    draft.insert("1.1.2", "additional", " women")
    draft.delete("1.1.4", "Critical Path/")
    draft.replace("1.1.5", "regular", "mon|thly")
    draft.insert("1.2.2", "Hold a", " jo|int")
    draft.replace("1.2.3", "ToR", "Terms of Reference")
    draft.delete("1.3.2", "fi|nal ")
    draft.replace("1.4.1", "final feedback", "comments")
    draft.insert("1.5.1", "location", " and the host country")
    draft.replace("1.5.2", "organizational chart", "staffing plan")
    draft.insert("1.6.2", "for the Association", ", at least ten of them")
    draft.replace("1.7.1", "feasibility study", "stu|dy")
    draft.delete("1.7.2", "and/or mandate ")
    draft.replace("2.1.2", "immediately", "within six months")


@returned
def word_02_comments(draft):
    draft.by("Member B", "2016-08-03T14:02:00Z")
    draft.comment("1.1.1", "two individuals", "Why two? One and a deputy would do.")
    draft.comment("1.1.3", "date and location", "We could host it.")
    draft.comment("1.2.1", "", "How often?")
    draft.comment("1.3.1", "June 2016 meeting", "The meeting was in May.")
    draft.comment("1.5.3", "Subcommittee on Sustainability", "Should lead.", "responsibility")
    draft.comment("1.6.4", "2017", "Too late for us.", "timeline")
    number = draft.comment("1.7.3", "pilot project", "Which region?")
    draft.by("Member C", "2016-08-04T08:30:00Z")
    draft.reply(number, "The Pacific, we would say.")
    draft.by("Member B", "2016-08-04T16:45:00Z")
    draft.reply(number, "Agreed.")
    draft.comment("2.2.3", "Draft Agenda", "Done already, we think.", done=True)
    draft.comment("2.3.2", "etc.", "Please spell out.\nWe mean what else is trained.")
    draft.comment("2.7.5", "(both male and female)", "Delete?")
    draft.comment("3.4.4", "Facebook", "Name no company.")
    draft.comment("3.5.5", "Plenary Conferences", "")


@returned
def word_03_rows(draft):
    draft.by("Member C", "2016-08-05T11:20:00Z")
    draft.insert_row("1.1.5", ["1.1.6\tAppoint a chair of the IWG", "IWG", "September 2016"])
    draft.delete_row("1.2.2")
    draft.insert_row("1.5.5", ["\tAgree on languages of work", "Secretariat", "2017"])
    draft.delete_row("2.5.2")
    draft.insert_row("2.12.2", ["2.12.3\tPrepare radio programmes", "Secretariat", "2017–2018"])
    draft.delete_row("3.4.3")
    draft.insert_row("3.2.1", ["New: Publish the benefits", "IWG", "to be agreed"])
    draft.delete_row("3.5.4")


@returned
def word_04_moves(draft):
    draft.by("Member D", "2016-08-05T15:00:00Z")
    draft.move("1.3.1", " to all IWG members", "1.3.1", "Circulate")
    draft.move("1.6.4", ", if necessary,", "1.6.4", "Charter/Constitution")
    draft.move("3.3.3b", "and membership in the organization", "3.3.3b", "to promote ")
    draft.move_row("1.2.4", "1.2.1")
    draft.move_row("2.4.5", "2.4.2")
    draft.move_row("3.4.7", "3.4.1")
    draft.replace("3.1.1", "current", "present")
    draft.comment("3.1.1", "questionnaire", "Could it be short?")


@returned
def word_05_nested(draft):
    draft.by("Member A", "2016-08-02T10:00:00Z")
    draft.insert("1.1.1", "from each member", " and each observer")
    draft.insert("2.3.1", "women in EMBs", ", their deputies")
    draft.insert("2.4.3", "gender-sensitive", " and accessible")
    draft.insert("3.1.2", "pilot project", " of three months")
    draft.replace("3.5.2", "guidelines", "rules")
    draft.by("Member E", "2016-08-06T12:00:00Z")
    draft.delete("1.1.1", " and each observer")
    draft.delete("2.3.1", " their deputies")
    draft.delete("2.4.3", " and accessible")
    draft.delete("3.1.2", "three ")
    draft.delete("3.5.2", "rules")
    draft.insert("3.5.3", "applications", " and a jury")


@returned
def word_06_languages(draft):
    draft.by("Участник F", "2016-08-07T09:00:00Z")
    draft.comment("1.1.3", "date and location", "Предлагаем провести Ассамблею в ноябре.")
    draft.comment("1.3.3", "Strategic Plan", "Нужен перевод на русский язык.")
    draft.replace("1.4.2", "final version", "окончательную редакцию")
    draft.insert("2.6.1", "global", " и региональные")
    draft.by("العضو G", "2016-08-07T18:30:00Z")
    draft.comment("2.3.3", "mentoring programmes", "نقترح إضافة برامج باللغة العربية.")
    number = draft.comment("3.4.2", "interactive website", "هل سيكون الموقع متعدد اللغات؟")
    draft.insert("2.5.2", "themes", " (الموضوعات)")
    draft.by("Участник F", "2016-08-08T09:00:00Z")
    draft.reply(number, "Да, на шести языках.", done=True)
    draft.by("Membre H", "2016-08-08T11:11:00Z")
    draft.comment("3.4.1", "brand", "« Marque » ou « identité » ? À préciser.")


@returned
def word_07_spans(draft):
    draft.by("Member B", "2016-08-09T10:10:00Z")
    draft.comment("1.2.1", "Schedule meetings", "These two can be one.",
                  to=("1.2.2", "action", "Subcommittees"))
    draft.comment("1.5.3", "Subcommittee on Institutional Development", "Too many.",
                  "responsibility", to=("1.5.3", "responsibility", "IWG"))
    draft.comment("goal 1.6", "Registration", "Say where.")
    draft.comment("goal 2.8", "Data Base/Directory", "Call it a register.")
    draft.comment("section II", "Programming", "We would say programmes.")
    draft.comment("title", "Action Items", "Is this the final title?")
    draft.comment("title", "20 July 2016", "The date is wrong.")
    draft.comment("end", "", "Thank you for this good work.")
    draft.comment("2.8.2a", "Upload questionnaire", "Same number as the next one.")
    draft.comment("2.8.2b", "Develop strategy", "This should be 2.8.3.")
    draft.comment("2.2.1", "\tEstablish date", "The cell begins with its number.")
    draft.comment("3.3.1", "Undertake a stakeholder mapping", "For all three columns.",
                  to=("3.3.1", "timeline", "2016"))


def wrap(nodes, *wrappers):
    """Puts nodes into elements, the first of them outermost."""
    nodes[0].addprevious(wrappers[0])
    for outer, inner in zip(wrappers, wrappers[1:]):
        outer.append(inner)
    wrappers[-1].extend(nodes)


def sdt(nodes, title):
    content = element("sdtContent")
    control = element("sdt", [element("sdtPr", [element("alias", val=title)]), content])
    nodes[0].addprevious(control)
    content.extend(nodes)


@returned
def word_08_wrappers(draft):
    """Content controls, smart tags, alternate content, fields and hyperlinks around changes."""
    draft.by("Member D", "2016-08-09T16:00:00Z")
    inserted = draft.insert("1.1.3", "initial General Assembly", " in Member D's capital")
    smart = element("smartTag", uri="urn:schemas-microsoft-com:office:smarttags", element="place")
    wrap(list(inserted), smart)
    draft.replace("1.4.2", "final version", "last version")
    sdt([draft.row("1.4.2")], "Row")
    draft.insert("1.5.4", "secondment", " or loan")
    sdt(isolate(draft.paragraph("1.5.4"), "Investigate"), "Word")
    alternate_content(draft.insert("2.1.3", "Work Plan", " for two years"))
    field(draft.insert("2.2.4", "Seek sponsorships", " by "), "1 September 2016")
    hyperlink(draft, draft.insert("2.9.1", "Initiative", ", see "), "the Principles")
    draft.replace("3.4.6", "Newsletter", "Bulletin")
    sdt(isolate(draft.paragraph("3.4.6"), "print and electronic form"), "Words")
    draft.comment("3.4.6", "electronic form", "Electronic only, please.")


def alternate_content(inserted):
    alternate = etree.Element(f"{{{MC}}}AlternateContent", nsmap={"mc": MC})
    choice = etree.SubElement(alternate, f"{{{MC}}}Choice", Requires="w14")
    fallback = etree.SubElement(alternate, f"{{{MC}}}Fallback")
    runs = list(inserted)
    choice.extend([copy.deepcopy(node) for node in runs])
    fallback.extend(runs)
    inserted.append(alternate)


def field(inserted, result):
    like = inserted[-1]
    instruction = element("instrText")
    instruction.text = ' DATE \\@ "d MMMM yyyy" '
    for child in (element("fldChar", fldCharType="begin"), instruction,
                  element("fldChar", fldCharType="separate")):
        inserted.append(element("r", [child]))
    inserted.append(run(result, like))
    inserted.append(element("r", [element("fldChar", fldCharType="end")]))


def hyperlink(draft, inserted, words):
    target = draft.relate(R + "/hyperlink", "https://weps.example/principles",
                          TargetMode="External")
    link = element("hyperlink", [draft.mark("ins", [run(words, inserted[-1])])])
    link.set(f"{{{R}}}id", target)
    inserted.addnext(link)


def small_changes(draft, author):
    """What a member might change in any file, whatever program wrote it."""
    draft.by(author, "2016-08-10T13:30:00Z")
    draft.replace("1.2.4", "Work Plan", "work programme")
    draft.insert("1.7.2", "Regional", " and Subregional")
    draft.comment("2.1.1", "ToR", "Which ToR?")
    draft.delete("2.4.1", "gender assessments/")
    draft.comment("3.3.3a", "(i.e. ACE Network)", "For example, not that is.")
    draft.replace("3.5.1", "August–September 2016", "2017", "timeline")


@returned
def word_09_prefix(draft):
    """Another prefix than w, as some programs write."""
    small_changes(draft, "Member E")

    def finish(parts):
        for name in ("word/document.xml", "word/comments.xml"):
            text = parts[name].decode().replace("xmlns:w=", "xmlns:ns0=")
            parts[name] = re.sub(r"(<|</|\s)w:", r"\1ns0:", text).encode()
        return parts

    return finish


@returned
def word_10_strict(draft):
    """Saved as "Strict Open XML Document"."""
    small_changes(draft, "Member F")
    old, new = "http://schemas.openxmlformats.org", "http://purl.oclc.org/ooxml"
    pairs = [
        ("/wordprocessingml/2006/main", "/wordprocessingml/main"),
        ("/officeDocument/2006/relationships", "/officeDocument/relationships"),
        ("/officeDocument/2006/custom-properties", "/officeDocument/customProperties"),
        ("/officeDocument/2006/extended-properties", "/officeDocument/extendedProperties"),
        ("/officeDocument/2006/docPropsVTypes", "/officeDocument/docPropsVTypes"),
        ("/drawingml/2006/main", "/drawingml/main"),
    ]

    def finish(parts):
        for name, data in parts.items():
            for before, after in pairs:
                data = data.replace((old + before).encode(), (new + after).encode())
            if name == "word/document.xml":
                data = data.replace(b"<w:document ", b'<w:document w:conformance="strict" ', 1)
            parts[name] = data
        return parts

    return finish


@returned
def word_11_lost_bookmarks(draft):
    """Rows that were copied and pasted, so that their bookmarks are gone."""
    draft.by("Member C", "2016-08-10T17:00:00Z")
    for place, old, new in (
        ("1.5.2", "organizational chart", "organisational chart"),
        ("2.3.4", "internship programmes", "internships"),
        ("3.4.5", "brochures", "leaflets"),
    ):
        draft.replace(place, old, new)
        draft.paste_row(place)
    draft.comment("2.8.2b", "strategy", "A plan rather than a strategy.")
    draft.paste_row("2.8.2b")
    draft.comment("2.6.2", "state agencies", "Ministries as well.")
    draft.paste_row("2.6.2")
    draft.comment("3.3.2", "identified stakeholders", "Who identifies them?")
    draft.insert("1.7.3", "first regional office", " in the Pacific")


@returned
def word_12_split_table(draft):
    draft.by("Member D", "2016-08-11T09:40:00Z")
    draft.split_table("1.4.1")
    draft.split_table("2.6.1")
    draft.replace("1.4.1", "final draft", "second draft")
    draft.insert("1.4.3", "Charter", " and its annex")
    draft.comment("1.5.1", "consensus", "By vote, if need be.")
    draft.delete("2.6.3", "specializing in gender and/or elections")
    draft.comment("2.5.3", "Concept Notes", "We can send a sample.")
    draft.replace("2.7.2", "website", "web portal")


@returned
def word_13_new_document(draft):
    """The first table alone, pasted into a new document: no bookmarks, no properties."""
    draft.by("Member E", "2016-08-11T15:15:00Z")
    draft.replace("1.1.2", "additional", "ten more")
    draft.insert("1.3.2", "meeting of IWG", " in person")
    draft.comment("1.5.3", "budget", "In which currency?")
    draft.delete("1.6.1", "to be ")
    draft.replace("1.7.1", "2018", "2019", "timeline")
    body = draft.document.find(w("body"))
    table = body.find(w("tbl"))
    for node in [node for node in body if node is not table and node.tag != w("sectPr")]:
        body.remove(node)
    table.addprevious(element("p"))
    table.addnext(element("p"))
    for name in ("bookmarkStart", "bookmarkEnd"):
        for node in list(draft.document.iter(w(name))):
            node.getparent().remove(node)
    return without_properties


def without_properties(parts):
    del parts["docProps/custom.xml"]
    for name in ("[Content_Types].xml", "_rels/.rels"):
        root = etree.fromstring(parts[name])
        for node in list(root):
            if "custom" in node.get("PartName", "") + node.get("Target", ""):
                root.remove(node)
        parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8",
                                     standalone=True)
    return parts


@returned
def word_14_untracked(draft):
    """Tracking was switched off."""
    draft.edit("1.1.4", "Design", "Draft")
    draft.edit("1.3.3", "initial ", "")
    draft.edit("1.6.3", "determine", "decide on the")
    draft.edit("2.2.2", "Produce Concept Note", "Write a concept note of two pages")
    draft.edit("2.5.1", "incoming and outgoing ", "")
    draft.edit("3.1.1", "July 2016", "July–August 2016", "timeline")
    draft.edit("3.4.2", "Women in Politics", "Programme Subcommittee", "responsibility")
    draft.edit("3.4.4", "Facebook page", "page on social media")
    draft.edit("goal 2.3", "Capacity Building", "Training")


@returned
def word_15_untracked_rows(draft):
    draft.insert_row("1.2.4", ["1.2.5\tReport on the Subcommittees' work", "IWG", "2017"], False)
    draft.delete_row("2.4.3", False)
    draft.move_row("2.7.5", "2.7.1", False)
    draft.insert_row("3.3.2", ["Write to all partners once a year", "Secretariat", "2017"], False)
    draft.delete_row("3.5.4", False)
    draft.paste_row("3.4.1")


@returned
def word_16_formatting(draft):
    """Bold type, a new style, ends of paragraphs: none of that is a comment; two other things are."""
    draft.by("Member F", "2016-08-12T08:00:00Z")
    for place, words in (("1.1.1", "continuity"), ("1.6.1", "feasibility"), ("2.1.1", "confirm")):
        for node in isolate(draft.paragraph(place), words):
            formatting = node.find(w("rPr"))
            formatting.insert(0, element("b"))
            before = element("rPr", [element("lang", val="en")])
            formatting.append(draft.mark("rPrChange", [before]))
    paragraph = draft.paragraph("1.3.1")
    before = element("pPr", [copy.deepcopy(paragraph.find(w("pPr") + "/" + w("pStyle")))])
    paragraph.find(w("pPr")).append(element("jc", val="both"))
    paragraph.find(w("pPr")).append(draft.mark("pPrChange", [before]))
    draft.mark_paragraph(draft.paragraph("2.4.4"), "ins")
    cell = draft.cell("2.9.1", "timeline")
    empty = element("p", [element("pPr")])
    cell.append(empty)
    draft.mark_paragraph(cell.findall(w("p"))[0], "ins")
    properties = draft.row("3.2.1").find(w("trPr"))
    properties.append(draft.mark("trPrChange", [element("trPr")]))
    draft.replace("2.3.5", "Showcase/promote", "Promote")
    draft.comment("3.2.1", "value-added propositions", "Say benefits.")


@returned
def word_17_columns(draft):
    """Responsibilities and time lines."""
    draft.by("Member G", "2016-08-12T10:45:00Z")
    draft.replace("1.1.1", "CEC/CCET", "Secretariat", "responsibility")
    draft.new_paragraph("1.2.3", "responsibility", "Secretariat")
    draft.replace("1.3.1", "July 2016", "September 2016", "timeline")
    draft.replace("1.5.1", "August–September", "Octo|ber", "timeline")
    draft.insert("1.6.4", "Secretariat", " and IWG", "responsibility")
    draft.replace("1.1.3", "to be agreed", "IWG", "responsibility")
    draft.replace("1.1.3", "to be agreed", "December 2016", "timeline")
    draft.delete("2.2.1", "With support of interested donor community", "responsibility")
    draft.replace("2.2.1", "–September 2017", "–March 2017", "timeline")
    draft.new_paragraph("2.4.3", "responsibility", "Programme Subcommittee")
    draft.insert("3.4.6", "2017", "–2018", "timeline")
    draft.comment("3.4.7", "interested donor community", "Which donors?", "responsibility")
    draft.comment("3.5.5", "2017", "In which month?", "timeline")


@returned
def word_18_three_authors(draft):
    """A ministry's round table: one file after another person worked on it, and another."""
    draft.by("Member A, legal adviser", "2016-08-01T09:00:00Z")
    draft.replace("1.6.1", "Association", "association")
    draft.replace("1.6.2", "Founding Members", "founding members")
    draft.replace("1.6.3", "Based on", "On the strength of")
    draft.replace("1.6.4", "conform with", "comply with")
    first = draft.comment("1.6.4", "laws of the jurisdiction", "And its by-laws?")
    second = draft.comment("1.4.1", "Charter", "Is it a charter or a constitution?")
    draft.by("Member A, secretary", "2016-08-02T10:30:00Z")
    draft.reply(first, "By-laws are ours.")
    third = draft.comment("1.3.1", "feedback", "By when?")
    draft.insert("1.3.1", "on Action Items", " by 31 August")
    draft.delete("1.3.1", "Draft ")
    draft.insert("2.2.3", "Draft Agenda", " and list of speakers")
    draft.replace("2.2.4", "sponsorships", "sponsors")
    draft.by("Member A, chair", "2016-08-03T17:20:00Z")
    draft.reply(second, "Charter.", done=True)
    draft.reply(third, "See what was put in.", done=True)
    draft.delete("1.3.1", " by 31 August")
    draft.insert_row("2.2.4", ["2.2.5\tInvite the press", "Secretariat", "2017"])
    draft.comment("2.2.2", "Concept Note", "We have a model to share.")
    draft.replace("3.3.3b", "goodwill ambassadors", "envoys")
    draft.comment("goal 3.5", "Seal/Award", "One of both.")
    draft.replace("3.5.4", "Design", "Commission a design of")


@returned
def word_19_headings(draft):
    """Titles of goals, of sections and of the document."""
    draft.by("Member H", "2016-08-12T15:00:00Z")
    draft.replace("goal 1.3", "Final ", "the ")
    draft.insert("goal 2.2", "Plenary Conferences", " and Workshops")
    draft.delete("goal 2.10", "Dialogues/")
    draft.replace("section III", "Membership in", "the Membership of")
    draft.replace("title", "Action Items", "Plan of Action")
    draft.insert("title", "20 July 2016", " (for comment)")
    draft.comment("goal 3.2", "Benefits", "And duties?")


@returned
def word_20_as_it_was(draft):
    """Opened, saved and sent back: nothing was said."""


@returned
def word_21_partly_accepted(draft):
    """Somebody accepted some of the changes before the file came back."""
    draft.by("Member B", "2016-08-13T09:00:00Z")
    draft.edit("1.2.1", "in between", "between")
    draft.edit("2.3.3", "mentoring programmes", "a mentoring programme")
    draft.replace("2.3.4", "internship programmes", "an internship programme")
    draft.edit("2.12.1", "vulnerable communities", "communities at risk")
    draft.insert("2.12.2", "awareness campaign", " on the radio")
    draft.edit("3.1.2", "the assessment", "the questionnaire")
    draft.comment("3.1.2", "pilot project", "Two members suffice.")
    draft.delete("3.2.1", "value-added ")


@returned
def word_22_whole_texts(draft):
    """Whole texts struck out and written anew, and a cell emptied."""
    draft.by("Member C", "2016-08-13T14:00:00Z")
    draft.replace("1.7.2", "Draft ToR and/or mandate for Regional Offices",
                  "Describe the tasks of regional offices")
    draft.replace("2.1.1", "Review and confirm ToR", "Confirm the terms of reference")
    draft.replace("2.5.3", "Prepare Concept Notes on Study Visits", "Write| to hosts| of visits")
    draft.delete("2.6.1", "Identify global gender electoral issues/problems")
    draft.delete("2.5.1", "2017–2018", "timeline")
    draft.replace("3.4.1", "3.4.1", "3.4.0")
    draft.comment("3.4.3", "Profile IWG Members", "The members should agree first.")


@returned
def word_23_pauses(draft):
    """Much of it written letter by letter, with pauses, and split by the spelling checker."""
    draft.by("Member D", "2016-08-14T19:00:00Z")
    draft.replace("1.2.1", "Sched|ule| meet|ings", "Ar|ra|nge| me|eti|ngs")
    draft.insert("1.5.5", "other EMBs", ", u|niver|sities")
    draft.delete("2.3.2", ", lif|e ski|lls tra|ining")
    draft.replace("2.4.2", "best| prac|tices", "g|ood pract|ice")
    draft.insert("2.7.3", "regional election", " and |ref|erendum")
    draft.replace("3.3.3a", "Examine| the op|tion of", "C|on|sider")
    draft.comment("3.4.7", "Communications Consultant", "A firm, not a person?")


@returned
def word_24_copied_rows(draft):
    """New rows that are copies of others with a few words changed; comments in odd places."""
    draft.by("Member E", "2016-08-15T09:00:00Z")
    draft.insert_row("2.3.5", ["2.3.6\tDevelop mentoring programmes for men", "Secretariat", "2018"])
    draft.insert_row("3.5.2", ["3.5.2\tDevelop guidelines for the second award", "IWG", "2018"],
                     False)
    draft.delete_row("1.7.2")
    draft.comment("1.6.4", "Amend", "And register the change.")
    draft.delete("2.4.1", "Compile and assess")
    draft.comment("2.7.1", "Undertake a mapping", "Why was this not deleted?")
    draft.insert("2.7.1", "existing data", " and sources")
    head = draft.document.find(w("body")).find(w("tbl")).find(w("tr")).findall(w("tc"))[3]
    comment_in(draft, head.find(w("p")), "Time line", "Say deadline.")
    for place, name in (("1.2.3", "_GoBack"), ("2.2.2", "_Hlk457812345"), ("3.1.2", "_Toc1")):
        noise(draft, place, name)
    draft.replace("3.1.2", "pilot project", "trial")


def comment_in(draft, paragraph, words, text):
    """Puts a comment beside words of a paragraph that belongs to no item."""
    runs = isolate(paragraph, words)
    number = len(draft.comments)
    runs[0].addprevious(element("commentRangeStart", id=number))
    end = element("commentRangeEnd", id=number)
    runs[-1].addnext(end)
    reference = element("r", [element("commentReference", id=number)])
    end.addnext(reference)
    draft.comments.append({"text": text, "author": draft.author, "date": draft.date, "done": False,
                           "parent": None, "ends": (runs[0], reference)})


def noise(draft, place, name):
    """Leaves a bookmark that Word sets by itself, around the row's own."""
    own = draft.bookmark(place)
    draft.last_id += 1
    own.addprevious(element("bookmarkStart", id=draft.last_id, name=name))
    own.getparent().append(element("bookmarkEnd", id=draft.last_id))


@returned
def word_25_no_names(draft):
    """Saved with names and times taken out, as Word offers to do."""
    draft.by("Author", "2016-08-15T10:00:00Z")
    draft.replace("1.1.1", "individuals", "persons")
    draft.insert("1.4.3", "Assembly", " by consensus")
    draft.comment("2.2.1", "theme", "Which theme?")
    draft.delete_row("2.6.3")
    draft.insert_row("3.4.4", ["\tAnswer within a day", "Secretariat", "2017"])
    draft.delete("3.4.7", " and marketing")

    def finish(parts):
        for name in ("word/document.xml", "word/comments.xml"):
            parts[name] = re.sub(rb' w:date="[^"]*"', b"", parts[name])
        return parts

    return finish


@returned
def word_26_neighbours(draft):
    """Changes that touch, and changes that nearly do."""
    draft.by("Member F", "2016-08-15T11:00:00Z")
    draft.delete("1.1.1", "two")
    draft.by("Member G", "2016-08-16T11:00:00Z")
    insert_after_deletion(draft, "1.1.1", "four")
    draft.insert("1.1.5", "Schedule", " short")
    draft.insert("1.1.5", "regular", " and open")
    draft.delete("1.3.1", "Draft")
    draft.delete("1.3.1", "Plan")
    inserted = draft.insert("1.5.2", "Develop ", "a chart of posts")
    deleted = draft.delete("1.5.2", "an organizational chart")
    inserted.addnext(deleted)
    delete_paragraphs(draft, "1.2.1")
    draft.insert("2.2.3", "Draft", " the ")
    draft.insert("2.2.3", "2.2.3\t", "First, ")
    draft.comment("2.2.3", "Agenda", "Of two days?")
    draft.comment("2.2.3", "Agenda", "And of how many sessions?")
    draft.comment("2.10.1", "regional", "Here, too.")
    draft.replace("2.10.1", "workshops", "seminars")


def insert_after_deletion(draft, place, text):
    gone = next(node for node in draft.cell(place).iter(w("del")))
    draft.insert_behind(gone, text, gone.find(w("r")))


def delete_paragraphs(draft, place):
    """Takes away all that are responsible but for the last paragraph's end."""
    paragraphs = draft.cell(place, "responsibility").findall(w("p"))
    for paragraph in paragraphs:
        draft.delete(place, text_of(paragraph), "responsibility")
    for paragraph in paragraphs[:-1]:
        draft.mark_paragraph(paragraph, "del")


def make(source, folder):
    for name, function in FILES.items():
        draft = Draft(base.draft(source))
        finish = function(draft)
        draft.save(folder / f"{name}.docx", finish)
