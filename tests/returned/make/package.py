"""Packages of parts: read, and written so that the same parts give the same bytes."""

import zipfile

# The time of every entry: what a package says of its own making must not change from run to run.
TIME = (2016, 8, 1, 0, 0, 0)


def read(path):
    """Returns the parts of a package by their names, in the package's order."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def entry(name, method=zipfile.ZIP_DEFLATED):
    """Returns what stands in a package's directory of a part."""
    info = zipfile.ZipInfo(name, TIME)
    info.compress_type = method
    info.external_attr = 0o600 << 16
    return info


def write(path, parts):
    """Writes parts as a package, the list of content types first."""
    first = "[Content_Types].xml"
    names = [name for name in (first,) if name in parts] + [n for n in parts if n != first]
    with zipfile.ZipFile(path, "w") as package:
        for name in names:
            package.writestr(entry(name), parts[name])
