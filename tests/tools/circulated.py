"""Checks the files of a circulated draft as other people's programs read them.

* The manifest names every file, with its size and SHA-256.
* vobject reads and validates the .ics file; its lines end with CRLF and are at most 75 octets long.
* openpyxl opens the .xlsx file, and finds no formula; the kinds of comments are a list.
* Python's email parser finds no defect in an .eml file, and the attachments are the files.

First each check is shown a planted fault, which it must find.

Exit code: 0 all is well, 1 something is wrong, 3 a check did not find its planted fault.
"""

import csv
import email
import email.policy
import hashlib
import io
import pathlib
import sys
import tomllib

import vobject
from openpyxl import Workbook, load_workbook


def check_manifest(folder, text):
    manifest = tomllib.loads(text)
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    named = {file["name"] for file in manifest["file"]}
    faults = [f"only in one: {name}" for name in sorted(there ^ (named | {"manifest.toml"}))]
    for file in manifest["file"]:
        path = folder / file["name"]
        content = path.read_bytes() if path.is_file() else b""
        digest = hashlib.sha256(content).hexdigest()
        if (len(content), digest) != (file["size"], file["sha256"]):
            faults.append(f"{file['name']} is another")
    for sent in manifest.get("sent", []):
        faults += [f"sent {name}" for name in sent["files"] if name not in named]
    return faults


def check_calendar(content):
    faults = []
    lines = content.split(b"\r\n")
    if lines[-1] != b"" or any(b"\n" in line or b"\r" in line for line in lines):
        faults.append("a line does not end with CRLF")
    if any(len(line) > 75 for line in lines):
        faults.append("a line is too long")
    try:
        calendar = vobject.readOne(content.decode())
        if not calendar.validate(raiseException=True):
            faults.append("not valid")
        if calendar.method.value != "PUBLISH":
            faults.append("not published")
        for event in calendar.vevent_list:
            if (event.dtend.value - event.dtstart.value).days != 1:
                faults.append("not a day")
        uids = [event.uid.value for event in calendar.vevent_list]
        if len(uids) != len(set(uids)):
            faults.append("two entries have the same identity")
    except (vobject.base.VObjectError, AttributeError) as error:
        faults.append(f"not valid: {error!r}")
    return faults


def check_workbook(file):
    sheet = load_workbook(file).active
    faults = []
    for row in sheet.iter_rows():
        faults += [f"formula in {cell.coordinate}" for cell in row if cell.data_type == "f"]
    rules = sheet.data_validations.dataValidation
    if not any(rule.type == "list" for rule in rules):
        faults.append("no list of words")
    return faults


def check_message(content, files):
    """Checks a message; `files` are the bytes of what is attached, by name."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    parts = list(message.walk())
    faults = [f"defect: {defect!r}" for part in parts for defect in part.defects]
    for header in ("From", "To", "Subject", "Date", "Message-ID", "MIME-Version"):
        if len(message.get_all(header, [])) != 1:
            faults.append(f"not one {header}")
        else:
            faults += [f"defect: {defect!r}" for defect in message[header].defects]
    if b"\n" in content.replace(b"\r\n", b""):
        faults.append("a line does not end with CRLF")
    if any(len(line) > 998 for line in content.split(b"\r\n")):
        faults.append("a line is too long")
    body = message.get_body(("plain",))
    if body is None or not body.get_content().strip():
        faults.append("no text")
    attachments = list(message.iter_attachments())
    if files and not attachments:
        faults.append("no attachment")
    for attachment in attachments:
        name = attachment.get_filename() or "nothing"
        if name.endswith(".ics") and (
            attachment.get_content_type() != "text/calendar"
            or attachment.get_param("method") != "PUBLISH"
        ):
            faults.append(f"{attachment.get_filename()} is {attachment['Content-Type']}")
        if attachment.get_payload(decode=True) != files.get(attachment.get_filename()):
            faults.append(f"the attachment {attachment.get_filename()} is another")
    return faults


def planted(folder, manifest, calendar, message, files):
    """Shows each check a fault; returns those that find none."""
    book = Workbook()
    book.active["A1"] = "=1+1"
    formula = io.BytesIO()
    book.save(formula)
    shown = {
        "manifest": check_manifest(folder, manifest.replace("size = ", "size = 1", 1)),
        "ends": check_calendar(calendar.replace(b"\r\n", b"\n")),
        "length": check_calendar(calendar.replace(b"\r\n ", b"")),
        "event": check_calendar(calendar.replace(b"UID", b"X-UID")),
        "method": check_calendar(calendar.replace(b"PUBLISH", b"REQUEST")),
        "formula": check_workbook(formula),
        "message": check_message(message.replace(b"Subject:", b"X-Subject:", 1), files),
        "attachment": check_message(message.replace(b"JVBERi", b"JVBERj", 1), files),
        "boundary": check_message(message.replace(b"--\r\n", b"\r\n"), files),
    }
    return [name for name, faults in shown.items() if not faults]


def main():
    folder = pathlib.Path(sys.argv[1])
    manifest = (folder / "manifest.toml").read_text()
    calendar = (folder / "deadline.ics").read_bytes()
    messages = sorted((folder / "messages").glob("*.eml"))
    files = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    missed = planted(folder, manifest, calendar, messages[0].read_bytes(), files)
    if missed:
        print("planted faults are not found:", *missed, file=sys.stderr)
        sys.exit(3)
    faults = check_manifest(folder, manifest) + check_calendar(calendar)
    for path in folder.glob("*.xlsx"):
        faults += check_workbook(path)
        sheet = load_workbook(path).active
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        head = next(index for index, row in enumerate(rows) if row[-1])
        print("columns:", *rows[head], sep="\n  ")
        print("rows:", len(rows) - head - 1)
    for path in messages:
        faults += check_message(path.read_bytes(), files)
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        print(message["To"], "|", message["Subject"], "|", len(list(message.iter_attachments())))
    with open(folder / "sent.csv", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            print(row["Member"], "|", row["Answers for"], "|", row["Address"])
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
