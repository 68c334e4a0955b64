"""What is read and not delivered so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bascule.config.flaw import nearest
from bascule.delivery.contract.delivered import STRING, Delivered, Kind, same
from bascule.delivery.contract.flaw import ContractFlaw, FlawKind
from bascule.delivery.contract.manual import FILE, ReadElsewhere
from bascule.delivery.contract.use import Place, Use
from bascule.errors import Problem

_SHOWN = 12


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """All that is delivered; `environments` are the GitHub environments that there are, `(repository, name)`.

    `looked_at` are the environments whose stacks are known; `unknown` names of GitHub environments that were not looked
    at, in lower case; `elsewhere` says by a variable's name that others read it.
    """

    values: Sequence[Delivered]
    environments: frozenset[tuple[str, str]]
    looked_at: Sequence[str] = ()
    unknown: frozenset[str] = frozenset()
    elsewhere: Mapping[str, ReadElsewhere] = field(default_factory=dict)

    def has_environment(self, repository: str, name: str) -> bool:
        """Whether the repository has the GitHub environment."""
        return any(same(each[0], repository) and same(each[1], name) for each in self.environments)


def reading_flaws(use: Use, delivery: Delivery) -> Iterator[ContractFlaw]:
    """What is wrong with one use."""
    found = [each for each in delivery.values if use.is_of(each)]
    if not use.passed:
        yield _flaw(FlawKind.NOT_PASSED, use, "the caller does not pass the secret", fix=_pass_it(use))
    elif not found and use.name != "*":
        yield _missing(use, delivery)
    elif "*" not in use.name:
        yield from _wrong_environment(use, found, delivery)
        yield from _wrong_type(use, found)


def _pass_it(use: Use) -> str:
    return f"write `secrets: {{{use.name}: ${{{{ secrets.{use.name} }}}}}}` at the calling job, or `secrets: inherit`"


def _missing(use: Use, delivery: Delivery) -> ContractFlaw:
    names = sorted({each.name for each in delivery.values if each.kind is use.kind and each.is_seen_by(use.repository)})
    meant = nearest(use.name, names)
    made = "deliver an output of that name" if use.kind is Kind.VARIABLE else "name it under the repository's `secrets`"
    otherwise = f"{made}, or declare in {FILE} who sets it"
    return _flaw(
        FlawKind.MISSING,
        use,
        f"nothing delivers the {use.kind.word}",
        accepted=", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else ""),
        fix=f"write {meant}, or {otherwise}" if meant else otherwise,
    )


def _wrong_environment(use: Use, found: Sequence[Delivered], delivery: Delivery) -> Iterator[ContractFlaw]:
    if any(not each.environment for each in found):
        return
    there = sorted({each.environment for each in found})
    if use.place is not Place.ENVIRONMENT:
        fix = "read it in a step of a job with `environment:`, or set it for the whole repository"
        yield _flaw(
            FlawKind.WRONG_ENVIRONMENT, use, f"{use.place.value}: the value is empty", accepted=_has(there), fix=fix
        )
        return
    judged = [name for name in use.environments if name.lower() not in delivery.unknown]
    if not use.certain:
        judged = [name for name in judged if delivery.has_environment(use.repository, name)] or judged
    lacking = [name for name in judged if not any(same(name, each) for each in there)]
    if lacking:
        yield _flaw(
            FlawKind.WRONG_ENVIRONMENT,
            use,
            f"the {use.kind.word} is not in GitHub environment {' and '.join(lacking)}",
            accepted=_has(there),
            fix="deliver it there, too, or read it in a job of another environment",
        )


def _has(environments: Sequence[str]) -> str:
    return f"environment {', '.join(environments)}"


def _wrong_type(use: Use, found: Sequence[Delivered]) -> Iterator[ContractFlaw]:
    if use.kind is Kind.SECRET:
        return
    types = sorted({each.type for each in found if use.reaches(each)})
    if use.from_json and STRING in types:
        yield _flaw(FlawKind.WRONG_TYPE, use, "fromJSON over a string", found=STRING, fix=f"write vars.{use.name}")
    others = [each for each in types if each != STRING]
    if not use.from_json and others:
        message, fix = f"a {others[0]} is read as a text", f"write fromJSON(vars.{use.name})"
        yield _flaw(FlawKind.WRONG_TYPE, use, message, found=others[0], fix=fix)


def _flaw(kind: FlawKind, use: Use, message: str, *, found: str = "", accepted: str = "", fix: str) -> ContractFlaw:
    return ContractFlaw(
        flaw=kind,
        kind=use.kind,
        name=use.name,
        repository=use.repository,
        problem=Problem(
            message=f"{use.kind}.{use.name} in job {use.job} of {use.repository}: {message}",
            where=use.where,
            found=found,
            accepted=accepted,
            fix=fix,
        ),
    )
