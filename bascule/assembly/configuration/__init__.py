"""Anybody's Terraform configuration in one form: cdk.tf.json, any *.tf.json, or a plan's JSON."""

from bascule.assembly.configuration.block import Block, Kind, value_at
from bascule.assembly.configuration.configuration import Configuration
from bascule.assembly.configuration.json_body import Pointer
from bascule.assembly.configuration.json_positions import json_positions
from bascule.assembly.configuration.reader import read_configuration
from bascule.assembly.configuration.unknown import Unknown, wholly_known

__all__ = [
    "Block",
    "Configuration",
    "Kind",
    "Pointer",
    "Unknown",
    "json_positions",
    "read_configuration",
    "value_at",
    "wholly_known",
]
