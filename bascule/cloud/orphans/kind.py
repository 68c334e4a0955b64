"""How the service of one type of object is asked about it, and how it deletes it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import BaseModel, ConfigDict

from bascule.cloud.orphans.tagged import Tagged

_MOST = 100


class Kind(BaseModel):
    """One row of kinds.toml: objects whose address begins with `arn`.

    Args:
        asked: parameters of the operation `ask`. In strings, `{id}` is what follows `arn` in the address, `{name}` its
            last part, `{parts[0]}` its first, `{arn}` and `{account}` what they say; a list of one such string has one
            for each object that is asked for.
        items, key: where the answer has the objects, and where an object has its id, name or ARN (JMESPath). Without
            `key` each is asked for alone; with it at most `batch` are at a time.
        called: where the object has the name that people know it by, if its id is another.
        absent: codes of AWS that mean that there is no such object.
        gone, part, leaving: hold for an object that is deleted but still shown, that goes with another one, and that
            is on its way: when it will be gone, where that is known.
        belongs: what it is a part of: it is no orphan as long as a state has that.
        within: what it goes with where that is an orphan, too.
        since, kept_by: when it was made, and what stands in the way of deleting it.
        deletable: holds for what may be deleted; left out, all may.
        keep: why bascule deletes none of them.
        delete, deleted: the operation and its parameters, in which `{item[Name]}` is a member of the object.
        before: the module of `steps` that takes apart what has to go first.
        busy: codes that mean that something still uses it, besides those that all services have.
        refused: where the answer to a deletion says that it was refused.
        until: where the answer says when the object will be gone.
        network: the filter of network interfaces that finds those which use it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    type: str
    arn: str
    service: str
    ask: str
    asked: dict[str, Any] = {}
    items: str
    key: str = ""
    batch: int = _MOST
    called: str = ""
    absent: tuple[str, ...] = ()
    gone: str = ""
    part: str = ""
    leaving: str = ""
    belongs: str = ""
    within: str = ""
    since: str = ""
    kept_by: str = ""
    deletable: str = ""
    keep: str = ""
    delete: str = ""
    deleted: dict[str, Any] = {}
    before: str = ""
    busy: tuple[str, ...] = ()
    refused: str = ""
    until: str = ""
    network: str = ""

    def id_of(self, tagged: Tagged) -> str:
        """The object's id within its type: "vpc-0a1b", "acme-dev/acme-dev-chat"."""
        return tagged.address.removeprefix(self.arn)

    def words(self, tagged: Tagged) -> dict[str, Any]:
        """What the parameters of calls are filled with."""
        id_ = self.id_of(tagged)
        parts = id_.split("/")
        return {"arn": tagged.arn, "id": id_, "parts": parts, "name": parts[-1], "account": tagged.account}


def filled(template: Any, words: Sequence[Mapping[str, Any]]) -> Any:
    """The parameters of a call about these objects."""
    if isinstance(template, Mapping):
        return {name: filled(each, words) for name, each in template.items()}
    if isinstance(template, list) and len(template) == 1 and isinstance(template[0], str):
        return [template[0].format(**each) for each in words]
    if isinstance(template, list):
        return [filled(each, words) for each in template]
    return template.format(**words[0]) if isinstance(template, str) else template


class _Rows(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: tuple[Kind, ...]


@cache
def kinds() -> tuple[Kind, ...]:
    """The rows of the table, in the order in which their objects are deleted."""
    text = files(__package__).joinpath("kinds.toml").read_text()
    return _Rows.model_validate(tomllib.loads(text)).kind


def kind_of(tagged: Tagged) -> Kind | None:
    """The kind of an object; None for a type that is in no row."""
    return next((each for each in kinds() if tagged.address.startswith(each.arn)), None)
