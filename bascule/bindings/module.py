"""The base of reusable constructs."""

from __future__ import annotations

import jsii
from constructs import Construct

from bascule.bindings.place import Place


class Module(Construct):
    """A construct that groups resources; a plain `constructs.Construct` works too, at four more calls into CDKTF."""

    def __init__(self, scope: Construct, id_: str) -> None:
        # As constructs' own class does, without its run-time type checks.
        jsii.create(type(self), self, [scope, id_])
        Place.of(scope).child(id_).remember(self)
