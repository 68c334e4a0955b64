"""An engine's last words, and the next step."""

from __future__ import annotations

from pathlib import Path

import pytest

from bascule.terraform.engine_failure import engine_failure
from bascule.tools.engine import Engine
from bascule.tools.runner import Completed

ENGINE = Engine(name="tofu", version=(1, 10, 0), path=Path("/opt/tofu"))


def next_step(said: str) -> str:
    completed = Completed(argv=("tofu", "init"), returncode=1, stderr=said)
    return engine_failure(completed, engine=ENGINE, folder=Path("stacks/dev-aws-app")).fix


@pytest.mark.parametrize(
    ("said", "step"),
    [
        (
            "Error acquiring the state lock\n\nLock Info:\n  ID:  4f9c-1\n",
            "`bascule state unlock ENV dev-aws-app 4f9c-1`",
        ),
        ('Error: S3 bucket "acme-state" does not exist.', "`bascule bootstrap`"),
        (
            "Error: Failed to query available provider packages\n\nno such host",
            "a mirror in the engine's configuration",
        ),
        ("Error: Failed to resolve provider packages", "a mirror in the engine's configuration"),
        ("Error: PUT https://x/environments/dev: 401 Requires authentication []", "export GITHUB_TOKEN"),
        ("Error: PUT https://x/environments/dev: 403 Resource not\naccessible by integration []", "Administration"),
        ("Error: POST https://x/variables: 409 Already exists - Variable already exists []", "`bascule state adopt`"),
    ],
)
def test_what_is_known_has_a_next_step(said: str, step: str) -> None:
    assert step in next_step(said)


def test_what_is_not_known_is_told_as_it_is() -> None:
    assert next_step("Error: Something else") == ""
