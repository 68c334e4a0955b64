"""Turns environment and account files into stacks' JSON.

Importing this package loads no CDKTF: names that need it load on first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import bascule.bindings  # noqa: F401 -- sets what CDKTF core reads when it starts

if TYPE_CHECKING:
    from bascule.synth.account_stack import AccountStack as AccountStack
    from bascule.synth.app import run as run
    from bascule.synth.catalogue import Catalogue as Catalogue
    from bascule.synth.environment_stack import EnvironmentStack as EnvironmentStack
    from bascule.synth.producers import Producers as Producers

_HOMES = {
    "AccountStack": "account_stack",
    "Catalogue": "catalogue",
    "EnvironmentStack": "environment_stack",
    "Producers": "producers",
    "run": "app",
}

__all__ = sorted(_HOMES)  # noqa: PLE0605 -- the table above is the one list of names


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"bascule.synth.{_HOMES[name]}"), name)
