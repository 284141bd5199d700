"""Makes what the corpus begins with, the base: a draft of the real plan as it is circulated."""

import pathlib
import shutil
import subprocess
import tempfile

DATE = "2016-07-20"
DEADLINE = "2016-08-15"

# What is left out: nobody answers in it.
UNUSED = (".pdf", ".ics", ".csv", ".eml")


def make(program, plan, folder):
    """Circulates a draft with a program, and keeps the files that members answer in, the plan and
    the manifest."""
    with tempfile.TemporaryDirectory() as project:
        project = pathlib.Path(project)
        (project / "plan").mkdir()
        shutil.copy(plan, project / "plan" / "plan.toml")
        members = plan.parent / "examples" / "circulation.toml"
        shutil.copy(members, project / "plan" / "circulation.toml")
        call = [program, "circulate", "--quiet", "--revision", "1", "--date", DATE]
        subprocess.run([*call, "--deadline", DEADLINE], check=True, cwd=project,
                       stdout=subprocess.DEVNULL)
        shutil.rmtree(folder, ignore_errors=True)
        pack = next((project / "out" / "circulation").iterdir())
        shutil.copytree(pack, folder / pack.name)
        shutil.copytree(project / "plan", folder / "plan")
    for path in (folder / pack.name).iterdir():
        if path.suffix in UNUSED or "cover-note" in path.name:
            path.unlink()


def draft(folder):
    """Returns the draft of a base."""
    return next(folder.glob("*/*-draft.docx"))


def table(folder, kind):
    """Returns the comment table of a base: `docx` or `xlsx`."""
    return next(folder.glob(f"*/*-comment-table.{kind}"))
