"""Reads an .ics file with vobject and prints the day and the summary of each entry.

Faults end it with 1: what is not valid, an entry of more or less than a day, two of one identity, lines
that are too long or do not end with CRLF.
"""

import sys

import vobject

content = open(sys.argv[1], "rb").read()
faults = []
lines = content.split(b"\r\n")
if lines[-1] != b"" or any(b"\n" in line or b"\r" in line for line in lines):
    faults.append("a line does not end with CRLF")
if any(len(line) > 75 for line in lines):
    faults.append("a line is too long")
try:
    calendar = vobject.readOne(content.decode())
    calendar.validate(raiseException=True)
    entries = list(calendar.contents.get("vevent", []))
    if len({entry.uid.value for entry in entries}) != len(entries) or not entries:
        faults.append("not one identity for each entry")
    for entry in entries:
        if (entry.dtend.value - entry.dtstart.value).days != 1:
            faults.append("not a day")
        print(entry.dtstart.value, "|", entry.summary.value)
except (vobject.base.VObjectError, AttributeError) as error:
    faults.append(f"not valid: {error!r}")
for fault in faults:
    print(fault, file=sys.stderr)
sys.exit(1 if faults else 0)
