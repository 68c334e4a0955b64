"""Addresses and outputs are contract: whoever changes one has to say so."""

from __future__ import annotations

import pytest

from tests.conftest import Synthesized
from tests.synth.stacks.inventory import COMMAND, FILES, changes


@pytest.mark.parametrize("name", FILES)
def test_addresses_and_outputs_are_the_pinned_ones(synthesized: Synthesized, name: str) -> None:
    for stack in synthesized(name).stacks:
        assert changes(stack) == [], f"if that is meant: {COMMAND}, a state move, a changelog entry"
