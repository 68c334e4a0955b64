"""What is delivered and not read, or delivered twice."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import groupby

from bascule.delivery.contract.delivered import Delivered, Kind, same
from bascule.delivery.contract.flaw import ContractFlaw, FlawKind
from bascule.delivery.contract.manual import FILE
from bascule.delivery.contract.reading_flaws import Delivery
from bascule.delivery.contract.use import Use
from bascule.errors import Problem


def unused(delivery: Delivery, uses: Sequence[Use], repositories: Collection[str]) -> Iterator[ContractFlaw]:
    """What no workflow reads, by name; stacks deliver the same into all repositories, and one that reads it is enough.

    `repositories` are those whose workflows are known.
    """
    known = {"", *(each.lower() for each in repositories)}
    values = [each for each in delivery.values if each.by_hand or each.name not in delivery.elsewhere]
    for group in _by(values, lambda each: (each.kind, each.name, each.repository.lower() if each.by_hand else "")):
        unread = [same for same in _by(group, lambda each: (each.environment.lower(),)) if not _is_read(same, uses)]
        ours = [value for same in unread for value in same if value.repository.lower() in known]
        if ours:
            yield _unused(ours, sorted({value.repository for same in unread for value in same if value not in ours}))


def idle_exceptions(delivery: Delivery, uses: Sequence[Use]) -> Iterator[ContractFlaw]:
    """Names that others are said to read, which a workflow here does, or which an environment does not deliver."""
    for name, said in delivery.elsewhere.items():
        values = [each for each in delivery.values if each.name == name and not each.by_hand]
        wanted = [each for each in delivery.looked_at if each in said.environments or not said.environments]
        lacking = [each for each in wanted if not any(same(value.environment, each) for value in values)]
        if lacking:
            fix = "deliver an output of that name there, say in `environments` which ones do, or remove it here"
            yield _exception(FlawKind.MISSING, name, said.where, f"nothing delivers it in {', '.join(lacking)}", fix)
        if values and all(_is_read([value], uses) for value in values):
            yield _exception(FlawKind.UNUSED, name, said.where, "workflows here read it", "remove it there")


def _exception(flaw: FlawKind, name: str, place: str, message: str, fix: str) -> ContractFlaw:
    problem = Problem(message=f"vars.{name} below `elsewhere`: {message}", where=place, fix=fix)
    return ContractFlaw(flaw=flaw, kind=Kind.VARIABLE, name=name, repository="", problem=problem)


def _is_read(values: Sequence[Delivered], uses: Sequence[Use]) -> bool:
    return any(use.reaches(value) for value in values for use in uses)


def _unused(values: Sequence[Delivered], elsewhere: Sequence[str]) -> ContractFlaw:
    read = f"read it in a workflow, say below `elsewhere` in {FILE} who does, or deliver it no more"
    fix = "remove it" if values[0].by_hand else read
    environments = ", ".join(dict.fromkeys(value.environment for value in values if value.environment))
    return _flaw(
        FlawKind.UNUSED,
        values[0],
        "no workflow reads it",
        found=f"in {environments}" if environments else "",
        fix=f"{fix}; or give --repository for {' and '.join(elsewhere)}" if elsewhere else fix,
    )


def told_apart(delivery: Delivery) -> Iterator[ContractFlaw]:
    """What people set for one environment where every job sees it, such as REGION_PROD at the repository."""
    names = {each.lower().replace("-", "_"): each for each in (*sorted(delivery.unknown), *delivery.looked_at)}
    for value in delivery.values:
        name = value.name.lower()
        of = next((each for each in names if name.endswith(f"_{each}") or name.startswith(f"{each}_")), "")
        if of and value.by_hand and not value.environment:
            fix = f"give it one name, `level: environment` and `environments: [{names[of]}]`"
            yield _flaw(FlawKind.WRONG_ENVIRONMENT, value, f"its name says {names[of]}, and every job sees it", fix=fix)


def duplicates(values: Sequence[Delivered]) -> Iterator[ContractFlaw]:
    """Names that several stacks, or a stack and a person, set in one place."""
    by_place = _by(values, lambda each: (each.kind, each.name, each.repository.lower(), each.environment.lower()))
    for first, *others in by_place:
        for other in others:
            yield _flaw(FlawKind.DUPLICATE, other, "it is set twice", found=f"also by {first.where}", fix="keep one")
    made = {(each.kind, each.name): each for each in values if not each.by_hand}
    for value in values:
        also = made.get((value.kind, value.name)) if value.by_hand else None
        if also and also.is_seen_by(value.repository or also.repository) and also.environment != value.environment:
            found = f"also by {also.where}, whose value wins in {also.environment}"
            yield _flaw(FlawKind.DUPLICATE, value, "it is set by hand and by a stack", found=found, fix="keep one")


def _by(values: Sequence[Delivered], key: Callable[[Delivered], tuple[str, ...]]) -> list[list[Delivered]]:
    return [list(group) for _, group in groupby(sorted(values, key=key), key=key)]


def _flaw(kind: FlawKind, value: Delivered, message: str, *, found: str = "", fix: str) -> ContractFlaw:
    whose = value.repository or "the organization"
    return ContractFlaw(
        flaw=kind,
        kind=value.kind,
        name=value.name,
        repository=value.repository,
        problem=Problem(
            message=f"{value.kind}.{value.name} of {whose}: {message}", where=value.where, found=found, fix=fix
        ),
    )
