#!/usr/bin/env python3
"""Makes the corpus of returned files again.

    tests/.tools/venv/bin/python tests/returned/make/all.py [--base PROGRAM]

The files are made from tests/returned/base/; with `--base`, that is made first, with the
wem-report that is named. LibreOffice's files need Debian's python3-uno, whose Python is
`/usr/bin/python3`.
"""

import argparse
import pathlib
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
    arguments = parser.parse_args()
    source, target = RETURNED / "base", RETURNED / "files"
    if arguments.base:
        base.make(pathlib.Path(arguments.base).resolve(), PLAN, source)
    target.mkdir(exist_ok=True)
    for path in target.iterdir():
        # What was changed by hand cannot be made again.
        if not path.name.startswith("hand-"):
            path.unlink()
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
