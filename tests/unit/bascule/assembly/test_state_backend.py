"""Where documents say that states are."""

from __future__ import annotations

import pytest

from bascule.assembly.state_backend import state_backend
from bascule.errors import StateError


@pytest.mark.parametrize(
    ("type_", "arguments", "said"),
    [
        ("local", {"path": "a.tfstate"}, "local: a.tfstate"),
        ("s3", {"bucket": "b", "key": "dev/a.tfstate"}, "s3://b/dev/a.tfstate"),
        ("gcs", {"bucket": "b", "prefix": "p/a"}, "gs://b/p/a"),
        ("remote", {"organization": "acme"}, "remote: acme"),
    ],
)
def test_a_backend_is_said_as_a_person_says_it(type_: str, arguments: dict[str, str], said: str) -> None:
    backend = state_backend({"terraform": {"backend": {type_: arguments}}}, "dev-a")
    assert str(backend) == said
    assert backend.document == {"terraform": {"backend": {type_: arguments}}}


def test_a_document_without_a_backend_is_refused() -> None:
    with pytest.raises(StateError, match="dev-a"):
        state_backend({"terraform": {}}, "dev-a")
