"""Files to configurations."""

from __future__ import annotations

from pathlib import Path

from bascule.assembly.configuration.configuration import Configuration


def read_configuration(path: Path) -> Configuration:
    """The configuration in a cdk.tf.json, a *.tf.json or a plan's JSON, with the bascule.json beside it.

    Raises:
        StateError: the file is not there, half-written, no Terraform, or a plan of a format that is not known.
    """
    raise NotImplementedError(path)
