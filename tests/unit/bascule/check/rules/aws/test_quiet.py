"""A platform's file as careful people write it."""

from pathlib import Path

from bascule.assembly.configuration import read_configuration
from bascule.check.judgement import Outcome
from bascule.check.rules import all_rules


def test_no_rule_has_anything_to_say_about_a_careful_file() -> None:
    configuration = read_configuration(Path(__file__).with_name("quiet.tf.json"))
    found = [
        (rule.id, each.address, each.message)
        for rule in all_rules()
        for each in rule.judge([configuration])
        if each.outcome is Outcome.FAILED
    ]
    assert not found
