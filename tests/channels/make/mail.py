#!/usr/bin/env python3
"""Makes the messages of tests/channels/mail/: answers as mail programs send them, with Python's email.

    tests/.tools/venv/bin/python tests/channels/make/mail.py
"""

import email.generator
import email.message
import email.policy
import pathlib

TESTS = pathlib.Path(__file__).resolve().parent.parent.parent
TARGET = TESTS / "channels" / "mail"
FILES = TESTS / "returned" / "files"
DOCX = "vnd.openxmlformats-officedocument.wordprocessingml.document"


def message(sender, subject, date):
    mail = email.message.EmailMessage(policy=email.policy.SMTP)
    mail["Received"] = "from mx.example.org by mail.example.org; " + date
    mail["From"] = sender
    mail["To"] = "WEM Secretariat <secretariat@wem.example>"
    mail["Subject"] = subject
    mail["Date"] = date
    mail["Message-ID"] = "<1@example.org>"
    return mail


def save(name, mail):
    TARGET.mkdir(exist_ok=True)
    mail.set_boundary("=_part") if mail.is_multipart() else None
    for at, part in enumerate(mail.walk()):
        if part.is_multipart() and part.get_content_maintype() == "multipart":
            part.set_boundary(f"=_part_{at}")
    (TARGET / name).write_bytes(mail.as_bytes())


QUOTED = """\
> Dear colleagues,
>
> Please send your comments on WEM-International/2016/Rev.1.
> 1.1.1 Recruit two individuals from each member of the IWG
"""


def webmail():
    """A web mail's reply: plain text and HTML, the quotation named in a line that is broken."""
    mail = message("Agnes Haddad <agnes.haddad@ministry.example>", "Re: WEM-International/2016/Rev.1",
                   "Tue, 09 Aug 2016 10:15:00 +0200")
    mail.set_content("""\
Dear colleagues,

Thank you for the draft. Please find our remarks below.

1.1.1: We propose to recruit four individuals, so that two of them can
always attend.

On item 1.2.3, we would rather adopt than confirm the ToR.

The plan should say who pays.

Kind regards,
Agnes Haddad
Ministry of Planning
Tel. +49 30 1234

On Tue, Aug 9, 2016 at 10:00 AM, WEM Secretariat <
secretariat@wem.example> wrote:

""" + QUOTED, cte="quoted-printable")
    mail.add_alternative("<div>Dear colleagues,</div><p>in HTML</p>", subtype="html")
    save("webmail.eml", mail)


def outlook():
    """Outlook: HTML alone in Windows-1252, a picture in the signature, the quotation below a rule, and
    the table for comments attached."""
    mail = message('"Council of Keepers" <office@keepers.example>', "RE: WEM-International/2016/Rev.1",
                   "Wed, 10 Aug 2016 09:00:00 +0000")
    html = """\
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style></head>
<body lang=EN-GB><div class=WordSection1>
<p class=MsoNormal>Dear all,<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Please find attached our table.<o:p></o:p></p>
<p class=MsoNormal><b>Item 2.1.3</b> &#8211; the “Work Plan” needs a budget of €&nbsp;20,000.<o:p></o:p></p>
<p class=MsoNormal>Best regards,<o:p></o:p></p><p class=MsoNormal>The Council<img src="cid:logo@1"></p>
<div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>From:</b> WEM Secretariat &lt;secretariat@wem.example&gt;<br>
<b>Sent:</b> 20 July 2016 08:00<br><b>To:</b> Council of Keepers<br><b>Subject:</b> WEM-International/2016/Rev.1</p></div>
<p class=MsoNormal>Please comment on 1.1.1: it is new.</p></div></body></html>
"""
    body = email.message.EmailMessage(policy=email.policy.SMTP)
    body.set_content(html, subtype="html", charset="windows-1252", cte="quoted-printable")
    mail.make_mixed()
    mail.attach(body)
    mail.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="image001.png",
                        disposition="inline", cid="<logo@1>")
    table = (FILES / "table-02-openpyxl.xlsx").read_bytes()
    mail.add_attachment(table, maintype="application", subtype="octet-stream",
                        filename="Réponse du Conseil.xlsx")
    save("outlook.eml", mail)


def apple():
    """Apple Mail: the text in two pieces around the file, in ISO-8859-1, and the device's line."""
    mail = message("=?iso-8859-1?q?Zo=EB_M=FCller?= <zoe@example.org>", "Comments",
                   "Thu, 11 Aug 2016 23:30:00 -0700")
    mail.make_mixed()
    for text in ("Hi,\n\nsee the attached draft.\n",):
        part = email.message.EmailMessage(policy=email.policy.SMTP)
        part.set_content(text, charset="iso-8859-1", cte="7bit")
        mail.attach(part)
    draft = (FILES / "word-01-words.docx").read_bytes()
    mail.add_attachment(draft, maintype="application", subtype=DOCX, filename="draft.docx",
                        disposition="inline")
    part = email.message.EmailMessage(policy=email.policy.SMTP)
    part.set_content("\n1.3.2 - adopt it in Genève, not before\n\nSent from my iPhone\n",
                     charset="iso-8859-1", cte="quoted-printable", disposition="inline")
    mail.attach(part)
    save("apple.eml", mail)


def thunderbird():
    """Thunderbird: flowed lines, answers between what is quoted, a signature behind two dashes."""
    mail = message("A. Member <member@example.org>", "Re: draft", "Fri, 12 Aug 2016 12:00:00 +0000")
    mail.set_content("""\
On 20/07/2016 08:00, WEM Secretariat wrote:
> 1.1.1 Recruit two individuals from each member of the IWG
> 1.1.2 Recruit additional members to IWG

Items 1.1.1 and 1.1.2: merge \nthe two.

> 1.2.1 Schedule meetings of Subcommittees

2.10.1:
Who pays for \nthe workshops?

- 3.4.4: not only Facebook
- 9.9.9: there is no such item

--\x20
A. Member
1.2.2: not this
""", cte="8bit")
    mail.replace_header("Content-Type", 'text/plain; charset=utf-8; format=flowed')
    save("thunderbird.eml", mail)


def forwarded():
    """Passed on within the secretariat with nothing added, the message whole as an attachment."""
    inner = message("Office of B <b@example.org>", "Our comments", "Mon, 08 Aug 2016 08:00:00 +0000")
    inner.set_content("Dear Secretariat,\n\n1.5.3: the budget comes first.\n\nSincerely,\nB\n", cte="base64")
    mail = message("Secretariat <secretariat@wem.example>", "Fwd: Our comments",
                   "Mon, 08 Aug 2016 09:00:00 +0000")
    mail.set_content("Please find attached what B sent.\n")
    mail.add_attachment(inner)
    save("forwarded.eml", mail)
    passed = message("Secretariat <secretariat@wem.example>", "Fwd: comments of C",
                     "Mon, 08 Aug 2016 09:30:00 +0000")
    passed.set_content("""\
---------- Forwarded message ---------
From: C <c@example.org>
Date: Mon, Aug 8, 2016 at 9:00 AM
Subject: comments of C
To: Secretariat <secretariat@wem.example>

1.6.2: which members?

Regards
C
""")
    save("passed-on.eml", passed)


def languages():
    """Programs and writers of other languages: who is quoted stands before or behind the verb."""
    for name, sender, text in (
        ("german.eml", "office@keepers.example", """\
Sehr geehrte Damen und Herren,

1.1.1: three, not two

Mit freundlichen Grüßen
Der Rat

Am Di., 9. Aug. 2016 um 10:00 Uhr schrieb WEM Secretariat <secretariat@wem.example>:
"""),
        ("french.eml", "agnes.haddad@ministry.example", """\
Chers collègues,

Item 1.2.3 : qui confirme ?

Bien cordialement,
Agnès Haddad

Le mar. 9 août 2016 à 10:00, WEM Secretariat <secretariat@wem.example> a écrit :
"""),
    ):
        mail = message(sender, "Re: WEM-International/2016/Rev.1", "Wed, 10 Aug 2016 10:00:00 +0200")
        mail.set_content(text + "\n" + QUOTED, charset="utf-8", cte="quoted-printable")
        save(name, mail)


def short():
    mail = message("A. Member <member@example.org>", "Re: draft", "Sat, 13 Aug 2016 08:00:00 +0000")
    mail.set_content("Dear colleagues,\n\nThank you for the draft. We have no comments.\n\nBest regards\nA. Member\n\n"
                     "-----Original Message-----\nFrom: WEM Secretariat\nSent: 20 July 2016\n"
                     "1.1.1: not this\n")
    save("no-comments.eml", mail)
    mail = message("Zoe <zoe@example.org>", "No comments", "Sat, 13 Aug 2016 09:00:00 +0000")
    mail.set_content("\n")
    save("no-comments-in-subject.eml", mail)
    mail = message("Council <office@keepers.example>", "Silence procedure", "Sun, 14 Aug 2016 08:00:00 +0000")
    mail.set_content("Excellencies,\n\nThe Council breaks silence on this revision.\n\n"
                     "Item 1.5.1: we object to a location in one member's capital.\n\n"
                     "1.5.2: no objection.\n\nRespectfully,\n\nThe Council\n")
    save("objection.eml", mail)
    mail = message("=?koi8-r?B?4c7OwQ==?= <anna@example.org>", "=?koi8-r?B?7yDQzMHOxQ==?=",
                   "Sun, 14 Aug 2016 08:00:00 +0300")
    mail.set_content("2.2.4: кто платит?\n\nAnna\n", charset="koi8-r", cte="base64")
    save("cyrillic.eml", mail)
    mail = message("A. Member <member@example.org>", "Automatic reply: draft", "Sat, 13 Aug 2016 08:00:00 +0000")
    mail["Auto-Submitted"] = "auto-replied"
    mail.set_content("I am away until Monday.\n")
    save("away.eml", mail)
    mail = message("A. Member <member@example.org>", "Re: draft", "Sat, 13 Aug 2016 08:00:00 +0000")
    mail.set_content("Hello,\n\nOn 20 July 2016, WEM Secretariat wrote:\n" + QUOTED)
    save("nothing-said.eml", mail)
    (TARGET / "cut-off.eml").write_bytes((TARGET / "outlook.eml").read_bytes()[:2000])


if __name__ == "__main__":
    webmail()
    outlook()
    apple()
    thunderbird()
    forwarded()
    languages()
    short()
