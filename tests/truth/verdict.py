"""Whether a decision is the recorded one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bascule.sandbox.values.cty import Type, Unknown, Value
from tests.truth.case import Case, ExpectedError, ExpectedResource
from tests.truth.comparison import agrees, with_unknown
from tests.truth.decision import Decision, Planned, Refused, Step
from tests.truth.tree import true_paths

_ENGINES_WORDS = re.compile(
    r"Missing required argument|Extraneous JSON object property|Incorrect attribute value type"
    r"|Too many \S+ blocks|Insufficient \S+ blocks"
)

TypeOf = Callable[[str], Type]
"""The type of the values of a resource type."""


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """The judgement of one case. `reason` is empty where the decision is the recorded one.

    `strict` says whether a change agrees in changed and unknown names and values too; None where that is not judged.
    """

    case: Case
    reason: str
    strict: bool | None = None

    @property
    def agrees(self) -> bool:
        """Whether the case counts."""
        return not self.reason


def judge(case: Case, decision: Decision, type_of: TypeOf) -> Verdict:
    """The verdict, as the corpus' README says."""
    if case.expect.outcome == "refused":
        return Verdict(case=case, reason=_not_refused(case, decision.errors))
    if decision.errors:
        return Verdict(case=case, reason=f"refused: {_shown(decision.errors)}")
    if case.expect.outcome == "accepted":
        return Verdict(case=case, reason="")
    differences = list(_planned_otherwise(case, decision.resources, type_of))
    if case.kind == "create" or differences:
        return Verdict(case=case, reason="; ".join(differences))
    return Verdict(case=case, reason="", strict=not any(_stricter(case, decision.resources, type_of)))


def _not_refused(case: Case, errors: tuple[Refused, ...]) -> str:
    """Empty if one of the errors is where one was recorded."""
    if not errors:
        return f"accepted, expected: {'; '.join(each.summary for each in case.expect.errors)}"
    in_time = [each for each in errors if case.expect.phase == "plan" or each.phase == "validate"]
    if not in_time:
        return f"refused in plan, expected in validate: {_shown(errors)}"
    if any(_is_expected(expected, found) for expected in case.expect.errors for found in in_time):
        return ""
    wanted = ", ".join(f"{each.address} {each.attribute}: {each.summary}" for each in case.expect.errors)
    return f"refused otherwise, expected {wanted}: {_shown(errors)}"


def _is_expected(expected: ExpectedError, found: Refused) -> bool:
    """Whether the error is at the recorded place. Words count only where they are the engine's own."""
    same_place = expected.address in ("", found.address) and expected.argument in ("", found.argument)
    return same_place and (not _ENGINES_WORDS.fullmatch(expected.summary) or expected.summary == found.summary)


def _planned_otherwise(case: Case, found: Mapping[str, Planned], type_of: TypeOf) -> Iterator[str]:
    expected = case.expect.resources
    if expected.keys() != found.keys():
        yield f"planned addresses: {', '.join(sorted(expected.keys() ^ found.keys()))} on one side only"
        return
    for address, each in expected.items():
        planned = found[address]
        if each.actions != planned.actions:
            yield f"{address}: {'+'.join(planned.actions)} instead of {'+'.join(each.actions)}"
        elif case.kind == "create":
            yield from _values_otherwise(type_of(planned.type), address, each, planned)
        else:
            yield from _replaced_otherwise(type_of(planned.type), address, each, planned)


def _values_otherwise(type_: Type, address: str, expected: ExpectedResource, planned: Planned) -> Iterator[str]:
    for name, value in with_unknown(expected.values, expected.unknown).items():
        if not agrees(type_[1].get(name, "dynamic"), value, planned.after.get(name)):
            yield f"{address}.{name}: {planned.after.get(name)!r} instead of {value!r}"
    recorded = frozenset(true_paths(expected.sensitive))
    for path in planned.sensitive ^ recorded:
        if path[0] in expected.sensitive:
            yield f"{address}.{'.'.join(path)}: sensitive on one side only"


def _replaced_otherwise(type_: Type, address: str, expected: ExpectedResource, planned: Planned) -> Iterator[str]:
    before = {_without_set_positions(type_, path) for path in expected.replace_paths}
    after = {_without_set_positions(type_, path) for path in planned.replace_paths}
    for path in sorted(before - after, key=str):
        yield f"{address}: {_dotted(path)} does not replace"
    for path in sorted(after - before, key=str):
        yield f"{address}: {_dotted(path)} replaces"


def _stricter(case: Case, found: Mapping[str, Planned], type_of: TypeOf) -> Iterator[str]:
    """The attributes that change or become unknown on one side only, or to another value."""
    states = {
        f"{each.type}.{each.name}": instance.attributes for each in case.state.resources for instance in each.instances
    }
    for address, each in case.expect.resources.items():
        types, after = type_of(found[address].type)[1], found[address].after or {}
        for name in after.keys() & {*each.unknown, *each.changed, *states.get(address, {})}:
            if name in each.unknown:
                same = _holds_unknown(after[name])
            elif name in each.changed:
                same = agrees(types[name], each.changed[name], after[name])
            else:
                same = agrees(_unordered(types[name]), states[address][name], after[name])
            if not same:
                yield f"{address}.{name}"


def _unordered(type_: Type) -> Type:
    """A list of which only the order changes is not recorded as changed."""
    return ["set", type_[1]] if type_[0] == "list" else type_


def _without_set_positions(type_: Type, path: tuple[Step, ...]) -> tuple[Step, ...]:
    result: list[Step] = []
    for step in path:
        kind, inner = (type_, None) if isinstance(type_, str) else type_[:2]
        result.append("*" if kind == "set" else step)
        type_ = "dynamic" if inner is None else inner.get(step, "dynamic") if kind == "object" else inner
    return tuple(result)


def _holds_unknown(value: Value) -> bool:
    if isinstance(value, dict):
        return any(map(_holds_unknown, value.values()))
    if isinstance(value, list):
        return any(map(_holds_unknown, value))
    return isinstance(value, Unknown)


def _dotted(path: tuple[Step, ...]) -> str:
    return ".".join(map(str, path))


def _shown(errors: tuple[Refused, ...]) -> str:
    return "; ".join(map(str, errors))
