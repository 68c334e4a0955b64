"""Next steps for ECS's own words, as its guide has them ("Stopped tasks error messages")."""

from __future__ import annotations

import pytest

from bascule.cloud.ecs.stop_reason import advice

_INIT = "ResourceInitializationError: "
_PULL = _INIT + "unable to pull secrets or registry auth: "


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (_PULL + "The task cannot pull registry auth from Amazon ECR: There is a connection issue", "sign in to the"),
        (_PULL + "unable to retrieve secret from asm: failed to fetch secret", "bascule secrets check"),
        (_INIT + "failed to validate logger args: the specified log group does not exist", "write its log"),
        ("RESOURCE:MEMORY", "no room"),
        ("Your Spot Task was interrupted.", "leave `spot`"),
        ("Scaling activity initiated by (deployment ecs-svc/1)", ""),
    ],
)
def test_the_next_step_follows_from_what_ecs_says(said: str, words: str) -> None:
    found = advice(said)
    assert (words in found, bool(found)) == (True, bool(words))


def test_words_of_the_applications_log_mislead_nobody() -> None:
    log = ("memory usage 3%", "GET /health check ok", "resource loaded for Spot")
    assert advice("Essential container in task exited", 3, log) == "the container ended by itself: its log says why"


def test_a_log_tells_of_another_processor() -> None:
    assert "built for another processor" in advice("Essential container in task exited", 1, ("exec format error",))
