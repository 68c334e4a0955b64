"""Whether a file's name and neighbours agree with what it says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bascule.config.document import Document
from bascule.config.files import ACCOUNT_PREFIX, FOLDER, list_folder
from bascule.config.flaw import Flaw


def environment_file_flaws(document: Document, path: Path) -> Iterator[Flaw]:
    """Yields what is wrong with an environment's place among the files of `environments/`."""
    name = document.values.get("name")
    if path.absolute().parent.name != FOLDER or not isinstance(name, str):
        return
    yield from _named_as_file(name, path.stem, path)
    for other in list_folder(path.parent):
        short, long = sorted((name, other.name), key=len)
        if other.kind == "environment" and other.path.stem != path.stem and long.startswith(f"{short}-"):
            yield Flaw(
                path=("name",),
                message=f"the names of {long} begin as those of {short} do, so the roles of {short} would reach both",
                found=name,
                accepted=f"a name that does not begin with {short}-" if name == long else "another name",
                fix=f"rename one, such as {long.replace('-', '')}",
            )


def account_file_flaws(document: Document, path: Path) -> Iterator[Flaw]:
    """Yields what is wrong with an account's place among the files of `environments/`."""
    name = document.values.get("name")
    if path.absolute().parent.name == FOLDER and isinstance(name, str):
        yield from _named_as_file(name, path.stem.removeprefix(ACCOUNT_PREFIX), path)


def _named_as_file(name: str, expected: str, path: Path) -> Iterator[Flaw]:
    """A copied file whose name was forgotten would work on the original's state."""
    if name != expected:
        yield Flaw(
            path=("name",),
            message=f"the name is not that of its file, {path.name}",
            found=name[:60],
            accepted=expected,
            fix=f"write {expected}, or rename the file",
        )
