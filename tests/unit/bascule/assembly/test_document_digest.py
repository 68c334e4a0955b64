from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bascule.assembly.document_digest import document_digest

_ROOT = Path("/home/one/project")
_DOCUMENT = {
    "//": {"metadata": {"version": "0.21.0"}},
    "resource": {
        "aws_s3_bucket": {"site": {"//": {"metadata": {"path": "dev/site"}}, "bucket": "acme", "tags": ["a", "b"]}}
    },
    "terraform": {"backend": {"local": {"path": f"{_ROOT}/.bascule/state/dev.tfstate"}}},
}


def _document(**resource: Any) -> dict[str, Any]:
    return {**_DOCUMENT, "resource": {"aws_s3_bucket": {"site": {"bucket": "acme", "tags": ["a", "b"], **resource}}}}


def test_comments_order_and_the_place_of_the_checkout_do_not_count() -> None:
    other = _document(tags=["a", "b"])
    del other["//"]
    other["terraform"] = {"backend": {"local": {"path": "/tmp/x y/.bascule/state/dev.tfstate"}}}  # noqa: S108
    other = dict(reversed(other.items()))
    assert document_digest(_DOCUMENT, _ROOT) == document_digest(other, Path("/tmp/x y"))  # noqa: S108


@pytest.mark.parametrize(
    "resource", [{"bucket": "other"}, {"tags": ["b", "a"]}, {"force_destroy": False}, {"bucket": 1}]
)
def test_whatever_an_engine_reads_counts(resource: dict[str, Any]) -> None:
    assert document_digest(_document(**resource), _ROOT) != document_digest(_DOCUMENT, _ROOT)
