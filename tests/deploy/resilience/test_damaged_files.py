"""Files of a deployment that were damaged: said with the next step, and nothing is lost by another try."""

from __future__ import annotations

import pytest

from bascule.errors import SynthError, ToolError
from tests.deploy.resilience.conftest import Small

KIND = "aws-foundation"


@pytest.mark.parametrize("content", ["", "\0 garbage", '{\n  "version": 1,\n  "interpr', '{\n  "version": 99\n}\n'])
def test_damaged_settings_of_the_simulated_provider_are_explained(small: Small, content: str) -> None:
    foundation = small.stack(KIND)
    (foundation.folder / "bascule-sandbox.json").write_text(content)
    with pytest.raises(ToolError) as refused:
        foundation.plan()
    said = " ".join(str(refused.value).replace("|", " ").replace("│", " ").split())
    assert "then synthesize" in said or "synthesize the stack again" in said.lower()
    assert "Traceback" not in said


@pytest.mark.parametrize("content", [b"\x00\xff garbage", b'{"version": 4, "resources": [', b'{"version": 99}'])
def test_a_damaged_state_stops_the_engine_and_is_kept(small: Small, content: bytes) -> None:
    foundation, state = small.stack(KIND), small.state(KIND)
    state.parent.mkdir(exist_ok=True)
    state.write_bytes(content)
    with pytest.raises(ToolError, match=r"state|version"):
        foundation.plan()
    assert state.read_bytes() == content


def test_a_damaged_state_stops_the_app_with_the_next_step(small: Small) -> None:
    state = small.state(KIND)
    state.parent.mkdir(parents=True)
    state.write_bytes(b"\x00\xff garbage")
    with pytest.raises(SynthError, match=r"holds no state(.|\n)*next: put a copy in its place") as refused:
        small.synthesize("again")
    assert "Traceback" not in str(refused.value)


def test_a_state_folder_that_cannot_be_made_stops_the_engine(small: Small) -> None:
    small.state(KIND).parent.write_text("a file where a folder belongs")
    with pytest.raises(ToolError, match="not a directory"):
        small.stack(KIND)
