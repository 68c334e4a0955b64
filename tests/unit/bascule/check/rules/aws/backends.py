"""Files that differ in one block."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bascule.assembly.configuration import Configuration, read_configuration
from bascule.check.judgement import Outcome
from bascule.check.rule import Rule

S3 = {"bucket": "acme-states", "key": "app.tfstate", "region": "eu-west-1"}


def stack(tmp_path: Path, document: dict[str, Any]) -> Configuration:
    """The configuration of a file with this content."""
    path = tmp_path / "stack.tf.json"
    path.write_text(json.dumps(document))
    return read_configuration(path)


def outcomes(rule: Rule, configuration: Configuration) -> dict[str, Outcome]:
    """What the rule says, by address."""
    return {each.address: each.outcome for each in rule.judge([configuration])}


def with_backend(tmp_path: Path, type_: str, **arguments: Any) -> Configuration:
    """A file with one variable without a value, and this backend."""
    return stack(tmp_path, {"variable": {"later": {"type": "string"}}, "terraform": {"backend": {type_: arguments}}})
