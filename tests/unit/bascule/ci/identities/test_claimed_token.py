"""Tokens read from a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.ci.identities.claimed_token import ClaimedToken, read_tokens
from bascule.errors import PipelineError


def test_claims_are_compared_as_text() -> None:
    token = ClaimedToken(
        name="t", token={"iss": "https://x", "repository_id": 7, "fork": True, "amr": ("a", 1), "ref": None}
    )

    assert token.claims == {"iss": "https://x", "repository_id": "7", "fork": "true", "amr": ["a", "1"]}


def test_a_token_without_issuer_is_taken_for_one_of_github() -> None:
    assert ClaimedToken(name="t", token={}).claims == {"iss": "https://token.actions.githubusercontent.com"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "EOF"),
        ("{}", "valid array"),
        ('[{"name": "a"}]', "0.token: Field required"),
        ('[{"name": "a", "token": {"sub": {}}}, {"token": {}}]', "1.name: Field required"),
        ('[{"name": "a", "token": {}, "accepted": []}]', "0.accepted: Extra inputs"),
    ],
)
def test_what_holds_no_tokens_is_named_with_its_flaws(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "claims.json"
    path.write_text(text)

    with pytest.raises(PipelineError) as caught:
        read_tokens(path)
    assert said in str(caught.value)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "claims.json"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(PipelineError, match="no tokens that can be read"):
        read_tokens(path)
