"""States as one engine or the other names their providers."""

from __future__ import annotations

from typing import Any

from bascule.assembly.state import State
from bascule.terraform.state.migration import for_engine


def _state(*providers: str) -> State:
    resources: list[dict[str, Any]] = [{"provider": f'provider["{each}"]', "instances": []} for each in providers]
    return State(version=4, terraform_version="1.11.4", serial=1, lineage="l", resources=resources)


def test_providers_of_the_other_engines_registry_are_taken_from_the_own_one() -> None:
    state = _state("registry.terraform.io/hashicorp/aws", "simulated.invalid/hashicorp/aws", "terraform.io/builtin/x")
    assert for_engine(state, "tofu") == _state(
        "registry.opentofu.org/hashicorp/aws", "simulated.invalid/hashicorp/aws", "terraform.io/builtin/x"
    )
    assert for_engine(for_engine(state, "tofu"), "terraform") == state


def test_a_state_of_the_same_engine_stays_as_it_is() -> None:
    state = _state("registry.terraform.io/hashicorp/aws")
    assert for_engine(state, "terraform") == state
