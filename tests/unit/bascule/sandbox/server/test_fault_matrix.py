"""Each call of a provider, and everything that can happen to it: what is in the cloud and in the state at the end.

A stack is made, changed and taken down. One call fails, for one reason; the step that it broke off is done again.
Then cloud and state must be what they are where nothing failed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from bascule.sandbox.schema.cache import SchemaCache
from bascule.sandbox.world.faults.fault import Fault, Faults
from bascule.sandbox.world.store.store import Store
from tests.unit.bascule.sandbox.server.core import Core, Stopped, Transport
from tests.unit.bascule.sandbox.server.provider_process import BY_NAME, ProviderProcess, open_provider

Wanted = dict[str, dict[str, Any]]

NETWORK: Wanted = {
    "aws_vpc": {"cidr_block": "10.0.0.0/16"},
    "aws_subnet": {"cidr_block": "10.0.1.0/24", "vpc_id": ("from", "aws_vpc")},
}
CHANGED = NETWORK | {"aws_vpc": {"cidr_block": "10.0.0.0/16", "enable_dns_hostnames": True}}
STEPS: tuple[Wanted, ...] = (NETWORK, CHANGED, {"aws_vpc": CHANGED["aws_vpc"]}, {})

CALLS = ("schema", "configure", "validate", "upgrade", "read", "data", "plan", "create", "update", "delete")
REFUSALS = (
    Fault(kind="denied", times=1),
    Fault(kind="throttle", times=25),
    Fault(kind="timeout", times=1),
    Fault(kind="timeout", times=1, lost="request"),
)
KILLS = (Fault(kind="kill", times=1), Fault(kind="kill", times=1, lost="request"))

Outcome = list[tuple[list[tuple[str, str, str]], dict[str, bytes]]]


@dataclass(frozen=True)
class Place:
    """An account, and the schemas to work with in it."""

    store: Path
    cache: SchemaCache

    def in_process(self) -> Transport:
        """A provider in this process: another one, with a session of its own, each time."""
        provider = open_provider(self.store, self.cache.path.parent)
        return lambda call, request: BY_NAME[call].answer(provider, request)

    def inject(self, fault: Fault, call: str) -> None:
        with closing(Store(self.store)) as store:
            Faults(store).add(replace(fault, calls=(call,)))

    def outcome(self, start: Callable[[], Transport], *, state_is_lost: bool = False) -> tuple[Outcome, int]:
        """Objects and state after each step, and how many runs were broken off."""
        core, found, broken = Core(self.cache), [], 0
        for wanted in STEPS:
            before = dict(core.state)
            try:
                core.apply(start(), wanted)
            except Stopped:
                broken += 1
                core.state = before if state_is_lost else core.state
                core.apply(start(), wanted)
            found.append((self.objects(), {name: kept.value for name, kept in core.state.items()}))
        return found, broken

    def objects(self) -> list[tuple[str, str, str]]:
        with closing(Store(self.store)) as store:
            rows = store.query("SELECT type, id, attributes FROM objects ORDER BY type, id")
        return [(row["type"], row["id"], row["attributes"]) for row in rows]


@pytest.fixture
def place(tmp_path: Path, cache: SchemaCache) -> Place:
    return Place(tmp_path / "account.db", cache)


@pytest.fixture
def process(place: Place) -> Iterator[ProviderProcess]:
    with closing(ProviderProcess(place.store, place.cache.path.parent)) as running:
        yield running


@pytest.fixture(scope="module")
def undisturbed(cache: SchemaCache, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """What cloud and state are where nothing fails."""
    place = Place(tmp_path_factory.mktemp("undisturbed") / "account.db", cache)
    return place.outcome(place.in_process)[0]


@pytest.mark.parametrize("fault", REFUSALS, ids=lambda each: f"{each.kind}-{each.lost}")
@pytest.mark.parametrize("call", CALLS)
def test_a_step_that_a_refusal_broke_off_is_finished_by_the_next_run(
    call: str, fault: Fault, place: Place, undisturbed: Outcome
) -> None:
    place.inject(fault, call)
    assert place.outcome(place.in_process) == (undisturbed, 1)


@pytest.mark.parametrize("fault", KILLS, ids=lambda each: f"{each.kind}-{each.lost}")
@pytest.mark.parametrize("call", CALLS)
def test_a_step_in_which_the_provider_was_killed_is_finished_by_the_next_run(
    call: str, fault: Fault, place: Place, process: ProviderProcess, undisturbed: Outcome
) -> None:
    place.inject(fault, call)
    assert place.outcome(lambda: process) == (undisturbed, 1)


@pytest.mark.parametrize("fault", [*REFUSALS, *KILLS], ids=lambda each: f"{each.kind}-{each.lost}")
def test_an_import_that_was_broken_off_is_done_by_the_next_one(
    fault: Fault, place: Place, process: ProviderProcess
) -> None:
    core = Core(place.cache)
    core.apply(process, NETWORK)
    objects, kept = place.objects(), core.state.pop("aws_vpc")
    id_ = next(row[1] for row in objects if row[0] == "aws_vpc")
    place.inject(fault, "import")
    with pytest.raises(Stopped):
        core.take(process, "aws_vpc", id_)
    core.take(process, "aws_vpc", id_)
    assert (place.objects(), core.state["aws_vpc"].value) == (objects, kept.value)


@pytest.mark.parametrize("skipped", range(4))
@pytest.mark.parametrize("call", ["PlanResourceChange", "ApplyResourceChange"])
def test_a_step_in_which_the_engine_was_killed_before_it_wrote_its_state_is_finished_by_the_next_run(
    call: str, skipped: int, place: Place, undisturbed: Outcome
) -> None:
    killed = iter([False] * skipped + [True])

    def start() -> Transport:
        provider = place.in_process()

        def transport(asked: str, request: bytes) -> bytes:
            answer = provider(asked, request)
            if asked == call and next(killed, False):
                raise Stopped("the engine is gone, and with it what it had not written down")
            return answer

        return transport

    assert place.outcome(start, state_is_lost=True) == (undisturbed, 1)
