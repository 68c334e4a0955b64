"""Outputs of stacks, as text."""

from __future__ import annotations

from bascule.cli.outputs_text import outputs_text
from bascule.terraform.stack_outputs import StackOutputs


def test_a_stack_that_is_not_deployed_is_told_from_one_without_outputs() -> None:
    stacks = [
        StackOutputs(stack="dev-aws-web", values={}, any_declared=True),
        StackOutputs(stack="dev-delivery", values={}, any_declared=False),
    ]
    _, web, delivery = outputs_text(stacks).splitlines()
    assert web.split(maxsplit=1) == ["dev-aws-web", "no outputs: not deployed yet"]
    assert delivery.split(maxsplit=1) == ["dev-delivery", "has no outputs"]
