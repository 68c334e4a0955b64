from __future__ import annotations

import pytest

from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.world.clock.durations import USUAL, USUAL_LIMIT, allowed, seconds, spoken, taken


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("5m", 300),
        ("1h15m0s", 4500),
        ("1.5h", 5400),
        ("90s", 90),
        ("250ms", 0.25),
        ("", None),
        ("5 m", None),
        ("5", None),
    ],
)
def test_durations_are_read_as_configurations_write_them(text: str, length: float | None) -> None:
    assert seconds(text) == length


@pytest.mark.parametrize(("length", "text"), [(2, "2 s"), (840, "14 min"), (3600, "1 h"), (4500, "1 h 15 min")])
def test_durations_are_told_as_one_says_them(length: float, text: str) -> None:
    assert spoken(length) == text


def test_a_type_takes_what_its_overlay_says(cache: SchemaCache) -> None:
    cluster = cache.find(RESOURCE, "aws_eks_cluster")
    assert (taken(cluster, "create", {}), taken(cache.find(RESOURCE, "aws_iam_role"), "create", {})) == (840, USUAL)


@pytest.mark.parametrize(("waits", "length"), [(True, 300), (False, USUAL), (None, USUAL)])
def test_what_nobody_waits_for_takes_seconds(cache: SchemaCache, waits: bool | None, length: float) -> None:
    distribution = cache.find(RESOURCE, "aws_cloudfront_distribution")
    assert taken(distribution, "create", {"wait_for_deployment": waits}) == length


def test_a_configured_limit_comes_before_that_of_the_type(cache: SchemaCache) -> None:
    cluster = cache.find(RESOURCE, "aws_eks_cluster")
    assert allowed(cluster, "create", {"timeouts": {"create": "5m", "delete": None}}) == 300
    assert allowed(cluster, "create", {"timeouts": None}) == 1800
    assert allowed(cache.find(RESOURCE, "aws_iam_role"), "create", {}) == USUAL_LIMIT


@pytest.mark.parametrize("provider", ["aws", "google-beta"])
def test_no_type_takes_longer_than_its_provider_waits(provider: str, cache: SchemaCache) -> None:
    opened = SchemaCache(provider, cache.path.parent)
    late = [
        (name, change)
        for name in opened.names(RESOURCE)
        for change in opened.find(RESOURCE, name).overlay.get("takes", {})
        if change != "when"
        and (seconds(opened.find(RESOURCE, name).overlay["takes"][change]) or 0)
        > allowed(opened.find(RESOURCE, name), change, {})
    ]
    assert late == []
