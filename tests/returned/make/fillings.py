"""What members wrote into comment tables, whatever program they used.

A row is named by what stands in it as the item, and says: body, kind of comment, comment, proposed
text. `ADDED` holds whole rows that were put in at the end of a table: body, item, text as it stands,
kind of comment, comment, proposed text.
"""

FILLED = {
    "table-01-word": {
        "1.1.1": ("IWG", "substantive", "Two are too few.",
                  "Recruit three individuals from each member of the IWG"),
        "Whole plan": ("IWG", "general", "Well done.", ""),
        "1.1.3": ("IWG", "general", "We could host it.", ""),
        "1.2.3": ("IWG", "editorial", "Spell out.", "Confirm terms of reference for Subcommittees"),
        "1.6.2": ("Secretariat", "general", "How many?", ""),
        "2.2.4": ("Secretariat", "substantive", "", "Seek sponsors by March 2017"),
        "2.7.5": ("CEC/CCET", "editorial", "Champions of either sex.", ""),
        "2.8.2 (2.8.2a)": ("CEC/CCET", "general", "First of two 2.8.2.", ""),
        "2.8.2 (2.8.2b)": ("CEC/CCET", "general", "Second of two 2.8.2.", ""),
        "3.5.5": ("CEC/CCET", "Substantive", "Only every second year.", ""),
    },
    "table-02-openpyxl": {
        "1.1.2": ("IWG Members", "general", "From every region.", ""),
        "1.3.1": ("IWG Members", "editorial", "June 2016 should be May 2016.", ""),
        "1.4.3": ("IWG Members", "editorial", "Adopt, not adopted.",
                  "Adopt Charter at the initial meeting of the General Assembly"),
        "2.3.2": ("Programme Subcommittee", "substantive", "=What is etc.?", ""),
        "2.6.1": ("Programme Subcommittee", "substantive", "", "=Identify issues"),
        "2.12.1": ("Programme Subcommittee", "general", "First line.\nSecond line.", ""),
        "3.3.3 (3.3.3b)": ("Women In Politics", "general", "Who are they?", ""),
        "3.4.1": ("Women in Politics", "general", "+1 from us", ""),
    },
    "table-03-calc": {
        "1.2.1": ("Secretariat", "general", "Monthly?", ""),
        "1.5.3": ("Secretariat", "substantive", "With two options.",
                  "Develop two options of a budget for the Secretariat"),
        "1.7.1": ("Secretariat", "general", "=Later", ""),
        "2.4.4": ("IWG", "editorial", "Say which members.", ""),
        "2.10.1": ("IWG", "substantive", "One a year.\nNot more.", ""),
        "3.3.3 (3.3.3a)": ("IWG", "editorial", "e.g., not i.e.",
                       "Examine the option of joining stakeholder networks (e.g. ACE Network)"),
        "3.4.4": ("IWG", "general", "-", ""),
        "3.5.2": ("IWG", "general", "Мы поможем.", ""),
    },
    "table-04-writer": {
        "1.1.4": ("CEC/CCET", "editorial", "Critical path or action plan, not both.", ""),
        "1.5.1": ("CEC/CCET", "substantive", "By majority.",
                  "Decide on the location of the Secretariat"),
        "2.1.3": ("CEC/CCET", "general", "نوافق على ذلك.", ""),
        "2.5.1": ("IWG", "general", "We have such a survey.", ""),
        "3.1.1": ("IWG", "substantive", "Short!", ""),
        "3.2.1": ("IWG", "editorial", "", "Establish list of benefits of membership"),
    },
    "table-05-python-docx": {
        "1.1.5": ("IWG", "general", "Every second month.", ""),
        "1.6.4": ("IWG", "substantive", "Ask a lawyer.\nAsk two.", ""),
        "2.2.1": ("Subcommittee on Sustainability", "general", "We can pay for half.", ""),
        "2.9.1": ("Subcommittee on Sustainability", "editorial", "", "Review the UN Women initiative"),
        "3.4.7": ("Ministry X", "general", "We are on no list.", ""),
    },
    "table-06-odd-rows": {
        "1.3.2": ("IWG", "general", "Fine.", ""),
        "2.3.1": ("IWG", "other", "A kind of its own.", ""),
        "3.1.2": ("", "", "Nobody's, of no kind.", ""),
    },
    "table-07-odd-rows": {
        "1.4.1": ("Secretariat", "General", "Fine.", ""),
        "2.5.2": ("Secretariat", "SUBSTANTIVE", "Themes were agreed on.", ""),
    },
    "table-08-shared-strings": {
        "1.2.2": ("CEC/CCET", "general", "When?", ""),
        "1.7.2": ("CEC/CCET", "editorial", "", "Draft terms of reference for Regional Offices"),
        "2.3.4": ("CEC/CCET", "substantive", "Paid ones.", ""),
        "2.3.5": ("CEC/CCET", "general", "By March", ""),
        "2.7.1": ("CEC/CCET", "general", "Done in 2015.", ""),
        "3.3.1": ("CEC/CCET", "general", "We have a map.", ""),
    },
    "table-09-as-it-was": {},
    "table-11-as-it-was": {},
    "table-10-moved-columns": {
        "1.1.1": ("IWG", "general", "The columns were moved.", ""),
        "2.6.3": ("IWG", "editorial", "", "Partner with civil society and universities"),
        "3.5.4": ("IWG", "general", "By a competition.", ""),
    },
}

ADDED = {
    "table-01-word": [
        ("IWG", "1.1.1", "", "general", "One more on the first item.", ""),
        ("IWG", "", "", "general", "On no item at all.", ""),
    ],
    "table-06-odd-rows": [
        ("IWG", "1.1.3 and 1.1.4", "", "general", "Both in one meeting.", ""),
        ("IWG", "1.3.2", "", "substantive", "Not fine, on second thoughts.", ""),
        ("Secretariat", "1.3.2", "", "editorial", "Full stop missing.", ""),
        ("IWG", "", "Seek sponsorships", "general", "The number is missing.", ""),
        ("IWG", "9.9.9", "", "general", "No such item.", ""),
        ("IWG", "2.4", "", "general", "On the whole goal.", ""),
        ("IWG", "Section III", "", "general", "On the whole section.", ""),
        ("IWG", " 2.5.3. ", "", "general", "Spaces and a full stop.", ""),
        ("", "", "", "", "", ""),
    ],
    "table-07-odd-rows": [
        ("Secretariat", "item 1.5.2", "", "general", "The word item before it.", ""),
        ("Secretariat", "2.10.1", "", "general", "Not 2.1.", ""),
        ("Secretariat", "2.8.2", "Develop strategy to disseminate questionnaires and obtain responses",
         "general", "The text says which.", ""),
        ("Secretariat", "", "", "general", "No number, no text.", ""),
        ("Secretariat", "Title", "", "editorial", "Plan of Action?", ""),
    ],
    "table-08-shared-strings": [
        ("CEC/CCET", "3.4.2", "", "general", "An added row.", ""),
    ],
}

OFFICE = {"table-03-calc": "xlsx", "table-04-writer": "docx"}
WRITTEN = "2016-08-09T12:00:00Z"


# The column of the kind of comment: a list to choose from.
KIND = 3


def entries(name, items):
    """Yields the index of a row, the column and what is written there; `items` holds what stands in
    the rows as the item."""
    for item, texts in FILLED[name].items():
        for column, text in zip((0, KIND, 4, 5), texts):
            if text:
                yield items.index(item), column, text
