"""Priorities of listener rules."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from modules.aws.route import Route

PATHS = st.text("abc/*?-", max_size=127).map(lambda rest: f"/{rest}")
HOSTS = st.none() | st.sampled_from(["a.example", "b.a.example"])


@given(host=HOSTS, path=PATHS)
def test_every_route_has_a_priority_that_a_listener_accepts(host: str | None, path: str) -> None:
    assert 1 <= Route(host=host, path=path).priority() <= 50_000


def test_a_host_is_asked_before_any_host() -> None:
    assert Route(host="a.example").priority() < Route(path="/a/long/and/exact/path").priority()


def test_a_longer_path_is_asked_before_a_shorter_one() -> None:
    assert Route(path="/api/v1/*").priority() < Route(path="/api/*").priority() < Route(path="/*").priority()


def test_a_priority_follows_from_the_route_alone() -> None:
    assert Route(path="/api/*").priority() == Route(path="/api/*").priority({Route(path="/web/*").priority()})


@given(host=HOSTS, path=PATHS)
def test_a_taken_priority_gives_way_to_a_free_one_for_equally_exact_routes(host: str | None, path: str) -> None:
    route = Route(host=host, path=path)
    first = route.priority()
    second = route.priority({first})
    assert second != first
    assert (first - 1) // 190 == (second - 1) // 190
