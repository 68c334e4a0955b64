"""Arguments that exclude or require one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bascule.assembly.configuration import Unknown
from bascule.check.schema.flaw import Flaw, FlawKind
from bascule.schemas.rule import Rule


@dataclass(frozen=True, kw_only=True)
class Others:
    """All values of a resource, and which of its top-level names are blocks."""

    values: Mapping[str, Any]
    blocks: frozenset[str]

    def given(self, path: str) -> Any:
        """The value at a path such as `spec.0.name`; None where nothing is written, and for no blocks.

        A write-only argument stands for its other form: rules that are older than it do not name it.
        """
        found = self._at(path)
        return self._at(f"{path}_wo") if found is None else found

    def _at(self, path: str) -> Any:
        found: Any = self.values
        for step in path.split("."):
            if isinstance(found, Unknown):
                return found
            if step.isdigit():
                elements = found if isinstance(found, list) else [found] if isinstance(found, Mapping) else []
                found = elements[int(step)] if int(step) < len(elements) else None
            else:
                found = found.get(step) if isinstance(found, Mapping) else None
        return None if found == [] and ("." in path or path in self.blocks) else found

    def is_known(self, path: str) -> bool:
        """Something is written there that is not null for sure."""
        found = self.given(path)
        return found is not None and not isinstance(found, Unknown)


def combination_flaws(rule: Rule, path: str, others: Others, *, present: bool) -> Iterator[Flaw]:
    """What the rule of the argument at a path says about others; an unknown one may yet be null.

    Args:
        present: whether the argument itself is written.
    """
    yield from (Flaw(kind=FlawKind.COMBINATION, message=each) for each in _groups(rule, path, others))
    if present:
        yield from (Flaw(kind=FlawKind.COMBINATION, message=each) for each in _companions(rule, path, others))


def _groups(rule: Rule, path: str, others: Others) -> Iterator[str]:
    if rule.exactly_one_of:
        yield from _exactly_one(_group(rule.exactly_one_of, path), others)
    choices = _group(rule.at_least_one_of, path) if rule.at_least_one_of else ()
    if choices and all(others.given(each) is None for each in choices):
        yield f"one of {_listed(choices)} is needed"


def _companions(rule: Rule, path: str, others: Others) -> Iterator[str]:
    for other in rule.conflicts_with:
        if others.is_known(other) and _plain(other) != path:
            yield f"{_listed(sorted((path, other)))} exclude each other"
    if missing := [each for each in rule.required_with if others.given(each) is None]:
        yield f"{path} is accepted only together with {_listed(missing)}"


def _group(listed: tuple[str, ...], path: str) -> tuple[str, ...]:
    """The argument whose rule it is belongs to the group, also where it does not list itself."""
    own = path.replace(".", ".0.")
    return listed if path in map(_plain, listed) else tuple(sorted((*listed, own)))


def _exactly_one(names: tuple[str, ...], others: Others) -> Iterator[str]:
    written = [each for each in names if others.is_known(each)]
    if len(written) > 1:
        yield f"only one of {_listed(names)} is accepted, and {_listed(written)} are there"
    elif not written and all(others.given(each) is None for each in names):
        yield f"one of {_listed(names)} is needed"


def _plain(path: str) -> str:
    return ".".join(step for step in path.split(".") if not step.isdigit())


def _listed(names: Iterable[str]) -> str:
    """Their names without positions."""
    return ", ".join(dict.fromkeys(map(_plain, names)))
