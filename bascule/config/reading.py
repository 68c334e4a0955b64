"""What a configuration file becomes: read, merged, checked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, get_args

from pydantic import BaseModel

from bascule.config import files
from bascule.config.account import Account
from bascule.config.checking import check
from bascule.config.document import Document, Value, read_document
from bascule.config.environment import Environment
from bascule.config.file_rules import account_file_flaws, environment_file_flaws
from bascule.config.files import Kind
from bascule.config.flaw import Flaw, nearest
from bascule.config.image_lock import ImageLock, image_lock
from bascule.config.key_path import KeyPath, Problems, show_value
from bascule.config.merged import Merged, merge
from bascule.config.rules import ACCOUNT_RULES, ENVIRONMENT_RULES
from bascule.config.scalars import VERSION
from bascule.errors import ConfigurationError, Problem

_Model = TypeVar("_Model", bound=BaseModel)
_KINDS: tuple[Kind, ...] = get_args(Kind)
_ANYBODY: Mapping[str, Value] = {"version": VERSION, "name": "x", "prefix": "xx", "owner": "x@x.example"}
_ANY_ACCOUNT = Account.model_validate(
    {**_ANYBODY, "kind": "account", "cloud": "simulated", "aws": {"account_id": "0" * 12, "region": "us-east-1"}}
)
_OWN_NAME = Flaw(path=("name",), message="defaults are shared, a name is not", fix="remove the key")


@dataclass(frozen=True, kw_only=True)
class Read:
    """A file's kind, what it became (None for defaults), and where its values come from."""

    kind: Kind
    model: Environment | Account | None
    merged: Merged


def read_file(path: Path, *, root: Path) -> Read:
    """What the file became.

    Raises: ConfigurationError with every problem of the file, of its account and of the defaults.
    """
    problems = Problems(files.shown(path))
    document = _document(path, problems)
    kind = _kind(document, path, problems)
    reader = {"environment": _environment, "account": _account, "defaults": _defaults}[kind]
    read = reader(document, path, root, problems)
    problems.raise_if_any()
    return read


def _document(path: Path, problems: Problems) -> Document:
    document = read_document(files.shown(path), files.read_text(path), problems)
    version = document.values.get("version")
    if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
        problems.stop(
            f"the file has the form {show_value(version)}, which is newer than this bascule",
            document.line(("version",)),
            accepted=f"version: {VERSION}",
            fix="update bascule",
        )
    return document


def _kind(document: Document, path: Path, problems: Problems) -> Kind:
    """The kind that the file says, or what its name says where it does not."""
    said = document.values.get("kind")
    known = next((kind for kind in _KINDS if kind == said), None)
    if known is None:
        meant = nearest(str(said), _KINDS) or files.kind_by_name(path)
        message = "the kind is unknown" if "kind" in document.values else "the key is missing"
        problems.add(
            message,
            document.line(("kind",)),
            path=("kind",),
            found=show_value(said),
            accepted=", ".join(_KINDS),
            fix=f"write `kind: {meant}`",
        )
    return known or files.kind_by_name(path)


def _account(document: Document, path: Path, _root: Path, problems: Problems) -> Read:
    merged = merge(document, None)
    values = {**merged.values, "kind": "account"}
    placeholders = {**_ANYBODY, "cloud": "simulated"}
    model, flaws = check(Account, values, ACCOUNT_RULES, placeholders=placeholders)
    _report([*flaws, *account_file_flaws(document, path)], merged, problems)
    return Read(kind="account", model=model, merged=merged)


def _defaults(document: Document, _path: Path, _root: Path, problems: Problems) -> Read:
    merged = merge(document, None)
    standing_in = {**_ANYBODY, "kind": "environment", "account": _ANY_ACCOUNT}
    values = {**standing_in, **merged.values, "kind": "environment", "name": "x", "account": _ANY_ACCOUNT}
    unknown = [(key,) for key in standing_in]
    _, flaws = check(Environment, values, ENVIRONMENT_RULES, placeholders=standing_in, unknown=unknown)
    said = [flaw for flaw in flaws if flaw.path[0] in document.values and not flaw.missing]
    _report([*said, *([_OWN_NAME] if "name" in document.values else [])], merged, problems)
    return Read(kind="defaults", model=None, merged=merged)


def _environment(document: Document, path: Path, root: Path, problems: Problems) -> Read:
    merged = merge(document, _defaults_for(path, root, problems))
    account, account_flaws = _account_of(merged, path, root, problems)
    locked = _image_lock(path, root, problems).apply(merged.values)
    values = {**locked, "kind": "environment", "account": account or _ANY_ACCOUNT}
    unknown: Collection[KeyPath] = () if account else (("account",),)
    placeholders = {**_ANYBODY, "account": _ANY_ACCOUNT}
    model, flaws = check(Environment, values, ENVIRONMENT_RULES, placeholders=placeholders, unknown=unknown)
    _report([*account_flaws, *flaws, *environment_file_flaws(document, path)], merged, problems)
    return Read(kind="environment", model=model, merged=merged)


def _image_lock(path: Path, root: Path, problems: Problems) -> ImageLock:
    try:
        return image_lock(path, root)
    except ConfigurationError as error:
        problems.found.extend(error.problems)
        return ImageLock()


def _defaults_for(path: Path, root: Path, problems: Problems) -> Document | None:
    defaults = files.find_beside(path, files.DEFAULTS, root=root)
    if defaults is None:
        return None
    there = Problems(files.shown(defaults))
    try:
        document = _document(defaults, there)
    except ConfigurationError as error:
        problems.found.extend(error.problems)
        return None
    if document.values.get("kind") != "defaults":
        fix = "write `kind: defaults`"
        found = show_value(document.values.get("kind"))
        there.add("the kind is another one", document.line(("kind",)), path=("kind",), found=found, fix=fix)
    problems.found.extend(there.found)
    return document


def _account_of(merged: Merged, path: Path, root: Path, problems: Problems) -> tuple[Account | None, list[Flaw]]:
    """The account that the environment names; its own problems are added to `problems`."""
    name = merged.values.get("account")
    names = [file.name.removeprefix(files.ACCOUNT_PREFIX) for file in _account_files(path, root)]
    accepted = ", ".join(sorted(set(names))) or "the name of an account"
    if not isinstance(name, str):
        message = "the value has the wrong type" if "account" in merged.values else "the key is missing"
        fix = f"write `account: {names[0] if names else 'NAME'}`"
        return None, [Flaw(path=("account",), message=message, found=show_value(name), accepted=accepted, fix=fix)]
    there = next((file for file in _account_files(path, root) if file.path.stem == files.ACCOUNT_PREFIX + name), None)
    if there is None:
        meant = nearest(name, names)
        fix = f"write {meant}" if meant else f"make {files.FOLDER}/{files.ACCOUNT_PREFIX}{name[:40]}.yaml"
        message = "there is no file for this account"
        return None, [Flaw(path=("account",), message=message, found=show_value(name), accepted=accepted, fix=fix)]
    try:
        read = read_file(there.path, root=root)
    except ConfigurationError as error:
        problems.found.extend(error.problems)
        return None, []
    if isinstance(read.model, Account):
        return read.model, []
    return None, [Flaw(path=("account",), message=f"{there.path.name} says that it is no account", found=name)]


def _account_files(path: Path, root: Path) -> Sequence[files.ConfigFile]:
    """Accounts beside the file first, then those of the project."""
    found = [*files.list_folder(path.parent), *files.list_environments(root)]
    return [file for file in found if file.kind == "account"]


def _report(flaws: Iterable[Flaw], merged: Merged, problems: Problems) -> None:
    problems.found.extend(
        Problem(
            message=flaw.message,
            where=merged.place(flaw.path),
            found=flaw.found,
            accepted=flaw.accepted,
            fix=flaw.fix,
        )
        for flaw in flaws
    )
