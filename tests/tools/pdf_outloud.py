#!/usr/bin/env python3
"""Holds what outloud finds in PDF files against the list of what is known and explained.

Usage: pdf_outloud.py FOLDER: looks at each PDF file of the folder.

Exit code: 0 nothing is unexplained, 1 something is, 2 a package is missing or the call is wrong.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

# Whose name begins so, which rule, what it says, how often at most in a file, and why it is right as it is.
EXPLAINED = [
    ("", "TAG-002", "prose are marked /Artifact", 1_000,
     "what runs along the margins of every page is an artifact (ISO 14289-1 7.1, ISO 32000-1 14.8.2.2.2), also a "
     "title or an edition that reads as a sentence"),
    ("", "TBL-010", "header cells against", 40,
     "a small table with headings above and names beside has more of them than of data"),
    ("progress-", "TBL-010", "header rows", 4,
     "in a chart of bars each goal is a row over its items"),
    ("", "FIG-012", "does not read as language", 1,
     "a mark for a day says its day"),
    ("", "TXT-004", "all map to U+06", 4,
     "an Arabic letter has a glyph for each of its forms, alone and in ligatures"),
    ("redline-", "ORD-001", "paint tagged content out of tag-tree order", 1,
     "the label of a group of rows is drawn once its rows are there, and read before them"),
    ("concept-note-", "TBL-012", "cells are empty", 20,
     "a table to be filled in is empty until an author writes"),
]
# In a report at most so many warnings are explained.
MOST_WARNINGS = {"progress-": 4}


def findings(folder):
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        command = [sys.executable, "-m", "outloud.cli", str(folder), "--quiet", "--fail-on", "never", "--json", out.name]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return json.load(open(out.name, encoding="utf-8"))["results"]


def unexplained(result):
    name = pathlib.Path(result["path"]).name
    if result.get("error"):
        yield f"{name}: {result['error']}"
    counts = {}
    warnings = 0
    for finding in result["findings"]:
        if finding["severity"] == "info":
            continue
        warnings += finding["severity"] == "warning"
        said = f"{name}: page {finding['page']}: {finding['rule']}: {finding['message']}: {finding.get('evidence') or ''}"
        for at, (start, rule, message, most, _) in enumerate(EXPLAINED):
            if name.startswith(start) and finding["rule"] == rule and message in finding["message"]:
                counts[at] = counts.get(at, 0) + 1
                if counts[at] > most:
                    yield f"{said} (more than {most})"
                break
        else:
            yield said
    for start, most in MOST_WARNINGS.items():
        if name.startswith(start) and warnings > most:
            yield f"{name}: {warnings} warnings, {most} are too many already"


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        import outloud  # noqa: F401
    except ImportError as error:
        print(f"pdf_outloud: {error}", file=sys.stderr)
        return 2
    results = findings(pathlib.Path(sys.argv[1]))
    if not results:
        print("pdf_outloud: there is no PDF file", file=sys.stderr)
        return 2
    faults = [fault for result in results for fault in unexplained(result)]
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(results)} files, {len(faults)} findings that are not explained")
    return 1 if faults else 0


sys.exit(main())
