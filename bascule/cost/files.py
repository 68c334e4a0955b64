"""Which files an estimate is made of."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bascule.assembly import Manifest
from bascule.assembly.configuration import Configuration, read_configuration
from bascule.errors import BasculeError, CostError, Problem

_APP, _DOCUMENT, _MANIFEST = "manifest.json", "cdk.tf.json", "bascule.json"
_ANEW = "bascule synth ENV --out DIR"


def read_environments(paths: Sequence[Path]) -> Mapping[str, tuple[Configuration, ...]]:
    """The configurations of each environment or account, by its file's name; files of neither are one under their own.

    Args:
        paths: synthesized apps (folders such as cdktf.out), folders of stacks, or Terraform's JSON files and plans.

    Raises:
        BasculeError: every file that is not there, half-written or no Terraform.
    """
    files = dict.fromkeys(file for path in paths for file in _files(path))
    configurations: list[Configuration] = []
    problems: list[Problem] = []
    for file in files:
        try:
            configurations.append(read_configuration(file))
        except BasculeError as error:
            problems += error.problems
    if problems:
        raise CostError(problems)
    alone = ", ".join(each.path.name for each in configurations if each.manifest is None)
    grouped: dict[str, list[Configuration]] = {}
    for each in configurations:
        grouped.setdefault(_name(each.manifest) if each.manifest else alone, []).append(each)
    return {name: tuple(found) for name, found in grouped.items()}


def _name(manifest: Manifest) -> str:
    """What commands call the file: an account and an environment may have the same name in it."""
    return f"account-{manifest.environment}" if manifest.layer == "account" else manifest.environment


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    apps = sorted(each.parent for each in (*path.glob(_APP), *path.glob(f"*/{_APP}")))
    found = [file for app in apps for file in _of_app(app)] or sorted(path.glob(_DOCUMENT)) or _of_folder(path)
    if not found:
        message, accepted = "the folder holds nothing to count", f"a synthesized app, {_DOCUMENT} or *.tf.json files"
        raise CostError(Problem(message=message, where=str(path), accepted=accepted, fix=_ANEW))
    yield from found


def _of_app(folder: Path) -> list[Path]:
    try:
        stacks = json.loads((folder / _APP).read_text())["stacks"]
        documents = [folder / "stacks" / name / _DOCUMENT for name in sorted(stacks)]
    except (OSError, ValueError, KeyError, TypeError) as error:
        problem = Problem(message="no synthesized app is here", where=str(folder), fix=_ANEW)
        raise CostError(problem) from error
    _refuse_halves(documents)
    return documents


def _refuse_halves(documents: Sequence[Path]) -> None:
    """Raises CostError if some stacks of an app say what they are and others do not: they would be counted apart."""
    silent = [each.parent for each in documents if not each.with_name(_MANIFEST).is_file()]
    if 0 < len(silent) < len(documents):
        problems = [Problem(message=f"there is no {_MANIFEST}", where=str(each), fix=_ANEW) for each in silent]
        raise CostError(problems)


def _of_folder(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.tf.json"))
