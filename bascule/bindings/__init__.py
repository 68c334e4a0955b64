"""Typed L1 classes on CDKTF core, generated from the providers' own schemas.

Names load on first use, so that the generator runs without the 0.9 s that CDKTF core takes to start.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

# CDKTF core prints a banner of ten lines for Node releases past their end: `doctor` says it once, and in one.
os.environ.setdefault("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "18,20")

if TYPE_CHECKING:
    from bascule.bindings.attribute import Attribute as Attribute
    from bascule.bindings.block import Block as Block
    from bascule.bindings.element import DataSource as DataSource
    from bascule.bindings.element import Resource as Resource
    from bascule.bindings.expression import Expression as Expression
    from bascule.bindings.expression import Reference as Reference
    from bascule.bindings.expression import literal as literal
    from bascule.bindings.lifecycle import Lifecycle as Lifecycle
    from bascule.bindings.module import Module as Module
    from bascule.bindings.output import Output as Output
    from bascule.bindings.provider import ProviderConfiguration as ProviderConfiguration
    from bascule.bindings.stack import Stack as Stack

_HOMES = {
    "Attribute": "attribute",
    "Block": "block",
    "DataSource": "element",
    "Expression": "expression",
    "Lifecycle": "lifecycle",
    "Module": "module",
    "Output": "output",
    "ProviderConfiguration": "provider",
    "Reference": "expression",
    "Resource": "element",
    "Stack": "stack",
    "literal": "expression",
}

__all__ = sorted(_HOMES)  # noqa: PLE0605 -- the table above is the one list of names


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"bascule.bindings.{_HOMES[name]}"), name)
