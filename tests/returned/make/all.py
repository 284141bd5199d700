#!/usr/bin/env python3
"""Makes the corpus of returned files again.

    tests/.tools/venv/bin/python tests/returned/make/all.py [--base] [--draft FILE] ...

Without `--base`, the files are made from tests/returned/base/ as it is. With it, the base is made
first: with the program that is named, and, where `--circulated FOLDER` names what
`wem-report circulate` wrote, from that. LibreOffice's files need Debian's python3-uno, whose Python
is `/usr/bin/python3`.
"""

import argparse
import pathlib
import shutil
import subprocess
import sys

import bad
import base
import python_files
import tables
import word_files

HERE = pathlib.Path(__file__).resolve().parent
RETURNED = HERE.parent
PLAN = RETURNED.parent.parent / "plan" / "plan.toml"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--base", metavar="PROGRAM", help="make the base with this wem-report")
    parser.add_argument("--circulated", type=pathlib.Path, metavar="FOLDER",
                        help="take the base out of what was circulated")
    arguments = parser.parse_args()
    source, target = RETURNED / "base", RETURNED / "files"
    if arguments.circulated:
        base.take(arguments.circulated, source)
    elif arguments.base:
        base.make(arguments.base, PLAN, source)
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    word_files.make(source, target)
    python_files.make(source, target)
    tables.make(source, target)
    for script in ("office_files.py", "office_tables.py"):
        call = ["/usr/bin/python3", str(HERE / script), str(source), str(target)]
        if subprocess.run(call).returncode:
            sys.exit(f"all: {script} failed")
    bad.make(source, target)
    count = len(list(target.iterdir()))
    print(f"{count} files in {target}")


if __name__ == "__main__":
    main()
