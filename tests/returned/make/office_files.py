"""The returned drafts that come from LibreOffice: each function makes one.

Runs with the Python that knows UNO: `/usr/bin/python3 office_files.py BASE FOLDER`.
"""

import pathlib
import sys

import base
import office

FILES = {}
WRITTEN = "2016-08-04T10:00:00Z"


def returned(author="Member B", is_tracked=True, of="draft"):
    """Names who changes the file, and which file it is: the draft, or another member's."""

    def register(function):
        FILES[function.__name__.replace("_", "-")] = (function, author, is_tracked, of)
        return function

    return register


@returned("Member B")
def office_01_words(draft):
    draft.replace("1.1.1", "two", "three")
    draft.insert("1.1.2", "additional", " and younger")
    draft.delete("1.1.4", "Critical Path/")
    draft.replace("1.1.5", "July–September 2016", "2017", "timeline")
    draft.replace("1.4.2", "final version", "last version")
    draft.insert("1.5.4", "CEC/CCET", " or another EMB")
    draft.delete("2.2.1", "location ")
    draft.replace("2.6.3", "academia", "universities")
    draft.insert("3.1.1", "questionnaire", " of one page")
    draft.replace("3.5.3", "embark on a call for nominations", "call for nominations")
    draft.replace("3.4.7", "Secretariat", "IWG", "responsibility")
    draft.delete("3.4.5", "Update and ")


@returned("Member C")
def office_02_comments(draft):
    draft.comment("1.1.3", "date and location", "Not before October, please.")
    draft.comment("1.2.3", "", "We have a model.")
    draft.comment("1.3.1", "June 2016 meeting", "It was in May.", resolved=True)
    draft.comment("1.5.1", "IWG", "And the members?", "responsibility")
    draft.comment("1.6.3", "September–December 2016", "Not feasible.", "timeline")
    draft.comment("goal 2.6", "Knowledge Based Products", "What is that?", "goal")
    draft.comment("2.8.2b", "disseminate", "Send.")
    draft.comment("3.2.1", "value-added propositions", "Two words too many.\nBenefits.")
    draft.comment("3.4.1", "Women in Politics", "Is it a subcommittee?", "responsibility")
    draft.by("Member D")
    draft.comment("3.4.4", "Facebook", "Agree with Member C: no names.")
    draft.comment("document", "Action Items", "Title: Plan of Action?")


@returned("Member D")
def office_03_rows(draft):
    draft.delete_row("1.2.2")
    draft.insert_row("1.2.4", ["1.2.5\tReport to the General Assembly", "IWG", "2017"])
    draft.delete_row("2.3.3")
    draft.insert_row("2.5.3", ["2.5.4\tPay for study visits", "Secretariat", "2018"])
    draft.insert_row("3.1.2", ["Publish what was found", "IWG", "2017"])
    draft.delete_row("3.4.6")
    draft.comment("3.1.1", "questionnaire", "Use ours.")


@returned("Member E", is_tracked=False)
def office_04_untracked(draft):
    draft.replace("1.1.2", "additional", "more")
    draft.delete("1.3.3", "initial ")
    draft.insert("1.7.3", "regional office", " in Africa")
    draft.replace("2.1.3", "Work Plan", "work plan for 2017")
    draft.replace("2.3.1", "August–December 2016", "2017", "timeline")
    draft.replace("2.4.3", "to be agreed", "Secretariat", "responsibility")
    draft.comment("2.4.3", "check lists", "Changed without tracking, sorry.")


@returned("Member F", is_tracked=False)
def office_05_untracked_rows(draft):
    draft.delete_row("1.5.4")
    draft.insert_row("1.6.4", ["1.6.5\tOpen a bank account", "Secretariat", "2017"])
    draft.delete_row("3.5.4")


@returned("Участник G")
def office_06_languages(draft):
    draft.comment("1.3.1", "feedback", "Ответ до конца августа.")
    draft.replace("1.5.3", "budget", "смету")
    draft.insert("2.4.5", "gender concepts", " (المفاهيم)")
    draft.comment("2.12.2", "awareness campaign", "حملة توعية باللغات الست")
    draft.comment("3.3.3a", "ACE Network", "« Réseau ACE », en français.")


@returned("Member H")
def office_07_columns(draft):
    draft.replace("1.1.3", "to be agreed", "IWG", "responsibility")
    draft.replace("1.1.3", "to be agreed", "October 2016", "timeline")
    draft.insert("1.6.4", "Secretariat", " and IWG", "responsibility")
    draft.replace("2.2.3", "Programme Subcommittee", "IWG", "responsibility")
    draft.replace("2.10.1", "2017", "2016", "timeline")
    draft.delete("3.3.1", "IWG and/or ", "responsibility")
    draft.comment("3.3.1", "July–August 2016", "Still possible?", "timeline")


@returned("Member A")
def office_08_as_it_was(draft):
    """Saved under another name and sent back."""


@returned("Member G")
def office_09_two_authors(draft):
    draft.insert("1.2.4", "Work Plan", " and a calendar")
    draft.insert("2.5.2", "themes", " and hosts")
    draft.replace("2.9.1", "review", "study")
    draft.by("Member H")
    draft.delete("1.2.4", " and a calendar")
    draft.delete("2.5.2", " hosts")
    draft.insert("2.9.1", "Business Initiative", " of 2010")


@returned("Member D", of="word-02-comments")
def office_10_comments_of_word(draft):
    """Word's comments, opened and saved in LibreOffice, which knows no answers; one more."""
    draft.comment("3.3.1", "mapping", "One comment from us, too.")


@returned("Member E", of="word-01-words")
def office_11_changes_of_word(draft):
    """Word's changes, opened and saved in LibreOffice, and two more."""
    draft.replace("2.7.4", "Profile", "Portray")
    draft.delete("3.5.5", "the agenda of ")


@returned("Member D", of="word-04-moves")
def office_12_moves_of_word(draft):
    """Word's moves, opened and saved in LibreOffice, which also marks a row as new that is not."""


@returned("Member C", of="word-12-split-table")
def office_13_split_of_word(draft):
    """A table that was split in Word, saved in LibreOffice."""
    draft.comment("2.6.2", "gender", "Gender equality.")


def main():
    base_folder, folder = (pathlib.Path(path).resolve() for path in sys.argv[1:])
    with office.running() as program:
        for name, (function, author, is_tracked, of) in FILES.items():
            source = base.draft(base_folder) if of == "draft" else folder / f"{of}.docx"
            draft = office.Draft(program, source, author, is_tracked)
            function(draft)
            draft.save(folder / f"{name}.docx", WRITTEN)


if __name__ == "__main__":
    main()
