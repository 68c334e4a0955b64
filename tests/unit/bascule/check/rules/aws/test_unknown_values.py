from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bascule.assembly.configuration import Block, Configuration, Kind, Unknown, read_configuration
from bascule.check.judgement import Outcome
from bascule.check.rule import Rule
from bascule.check.rules import all_rules

_FIXTURES = sorted(Path(__file__).parent.glob("*.tf.json"))


def _undecided(configuration: Configuration) -> Iterator[tuple[Block, Configuration]]:
    """Each resource with all arguments known only after apply, among the others as they are."""
    for index, block in enumerate(configuration.blocks):
        if block.kind is Kind.RESOURCE:
            values = {name: Unknown(text="var.later") for name in block.values}
            blocks = list(configuration.blocks)
            blocks[index] = replace(block, values=values)
            yield block, replace(configuration, blocks=tuple(blocks))


def _addresses(rule: Rule, outcome: Outcome, configuration: Configuration) -> set[str]:
    return {each.address for each in rule.judge([configuration]) if each.outcome is outcome}


@pytest.mark.parametrize("fixture", _FIXTURES, ids=lambda path: path.name)
def test_what_passes_does_not_fail_as_long_as_its_arguments_are_not_known(fixture: Path) -> None:
    configuration = read_configuration(fixture)
    passed = {rule.id: _addresses(rule, Outcome.PASSED, configuration) for rule in all_rules()}
    for block, case in _undecided(configuration):
        failed = {rule.id for rule in all_rules() if block.address in _addresses(rule, Outcome.FAILED, case)}
        assert not {rule for rule in failed if block.address in passed[rule]}
