"""Prints what `wem-report remind --eml` wrote, as other people's programs read it.

* Python's email parser finds no defect in an .eml file; a calendar is attached as `text/calendar`, with
  the method that the file names.
* vobject reads and validates each .ics file; every entry fills a day and has an identity of its own.
* openpyxl opens each sheet, and finds no formula.

First each check is shown a planted fault, which it must find.

Exit code: 0 all is well, 1 something is wrong, 3 a check did not find its planted fault.
"""

import email
import email.policy
import io
import pathlib
import sys

import vobject
from circulated import check_calendar, check_message
from openpyxl import load_workbook


def check_attachment(part):
    content, name = part.get_payload(decode=True), part.get_filename()
    if name.endswith(".ics"):
        faults = check_calendar(content)
        if part.get_content_type() != "text/calendar":
            faults.append(f"{name} is {part.get_content_type()}")
        method = f"METHOD:{part.get_param('method')}\r\n".encode()
        if method not in content:
            faults.append(f"{name} has another method")
        return faults
    sheet = load_workbook(io.BytesIO(content)).active
    cells = [cell for row in sheet.iter_rows() for cell in row]
    return [f"formula in {cell.coordinate}" for cell in cells if cell.data_type == "f"]


def attachments(content):
    message = email.message_from_bytes(content, policy=email.policy.default)
    return message, list(message.iter_attachments())


def planted(content):
    """Shows each check a fault; returns those that find none."""
    message, parts = attachments(content)
    calendar = next(part for part in parts if part.get_filename().endswith(".ics"))
    text = calendar.get_payload(decode=True)
    _, other = attachments(content.replace(b"PUBLISH", b"REQUEST", 1))
    shown = {
        "method": [fault for part in other for fault in check_attachment(part)],
        "uid": check_calendar(text.replace(b"UID:", b"X-UID:", 1)),
        "message": check_message(content.replace(b"Message-ID:", b"X-ID:", 1), {}),
    }
    return [name for name, faults in shown.items() if not faults]


def main():
    folder = pathlib.Path(sys.argv[1])
    messages = sorted(folder.glob("*.eml"))
    missed = [name for path in messages[:1] for name in planted(path.read_bytes())]
    if missed or not messages:
        print("planted faults are not found:", *missed, file=sys.stderr)
        sys.exit(3)
    faults = []
    for path in messages:
        message, parts = attachments(path.read_bytes())
        files = {part.get_filename(): part.get_payload(decode=True) for part in parts}
        faults += check_message(path.read_bytes(), files)
        print(f"{path.name}: {message['Subject']}")
        print(f"  to {message['To']}; copies to {message['Cc']}")
        for part in parts:
            faults += check_attachment(part)
            print(f"  {part.get_filename()} ({part.get_content_type()})")
    for path in sorted(folder.glob("*.ics")):
        faults += check_calendar(path.read_bytes())
        calendar = vobject.readOne(path.read_text())
        days = sorted(event.dtstart.value for event in calendar.vevent_list)
        print(f"{path.name}: {len(days)} days from {days[0]} to {days[-1]}")
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


main()
