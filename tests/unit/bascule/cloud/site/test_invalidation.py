"""CloudFront forgets paths: which ones, and how long somebody waits for it."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.cloud.clock import HastyClock
from bascule.cloud.site.invalidation import invalidate, paths_of
from bascule.errors import CloudError


class Slow:
    """CloudFront's client, and whose it is: an invalidation is done after so many looks."""

    def __init__(self, looks: int) -> None:
        self.left, self.batches = looks, list[dict[str, Any]]()

    def client(self, name: str) -> Slow:
        assert name == "cloudfront"
        return self

    def create_invalidation(self, **asked: Any) -> dict[str, Any]:
        self.batches.append(asked["InvalidationBatch"])
        return self._answer()

    def get_invalidation(self, **asked: Any) -> dict[str, Any]:
        assert asked == {"DistributionId": "E1", "Id": "I1"}
        self.left -= 1
        return self._answer()

    def _answer(self) -> dict[str, Any]:
        return {"Invalidation": {"Id": "I1", "Status": "InProgress" if self.left else "Completed"}}


def test_it_ends_once_the_paths_are_forgotten_everywhere() -> None:
    cloudfront = Slow(looks=7)

    invalidate(cloudfront, "E1", ["/index.html"], reference="r", clock=HastyClock())  # type: ignore[arg-type]

    assert cloudfront.left == 0
    assert cloudfront.batches == [{"Paths": {"Quantity": 1, "Items": ["/index.html"]}, "CallerReference": "r"}]


def test_nobody_waits_for_ever() -> None:
    with pytest.raises(CloudError, match="has not forgotten the old pages in 15 minutes"):
        invalidate(Slow(looks=-1), "E1", ["/"], reference="r", clock=HastyClock())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("keys", "paths"),
    [
        (["about.html"], ["/about.html"]),
        (["index.html"], ["/", "/index.html"]),
        (["news/index.html"], ["/news/", "/news/index.html"]),
        (["a b ü.txt"], ["/a%20b%20%C3%BC.txt"]),
        ([f"{number}.html" for number in range(101)], ["/*"]),
    ],
)
def test_paths_are_those_that_visitors_ask_for(keys: list[str], paths: list[str]) -> None:
    assert paths_of(keys) == paths
