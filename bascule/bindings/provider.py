"""The configuration of a provider in a stack."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from constructs import Construct

from bascule.bindings.block import plain
from bascule.bindings.stack import Stack


class ProviderConfiguration:
    """A provider with its settings; `alias` distinguishes several of one provider, such as one a region.

    `source` is the address that the engine installs it from; generated classes give the real one as the default.
    """

    local_name: ClassVar[str]
    default_source: ClassVar[str]
    version: ClassVar[str]

    def __init__(
        self, scope: Construct, arguments: Mapping[str, Any], *, alias: str | None, source: str | None
    ) -> None:
        stack = Stack.containing(scope)
        self.reference = f"{self.local_name}.{alias}" if alias else self.local_name
        stack.require_provider(self.local_name, source=source or self.default_source, version=self.version)
        configurations = stack.document.setdefault("provider", {}).setdefault(self.local_name, [])
        configurations.append(plain({**arguments, "alias": alias}))
