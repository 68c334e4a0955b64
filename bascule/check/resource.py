"""A resource where it stands: what it leads to, and what leads to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bascule.assembly.configuration import Block, Configuration, Kind, Unknown
from bascule.check.judgement import Judgement, failed, passed, unknown
from bascule.check.rule import Judge
from bascule.check.scalars import number, truth

_IDENTITIES = ("arn", "id", "name", "family", "bucket")
"""Arguments and attributes by which one resource names another once their values are known."""


@dataclass(frozen=True, kw_only=True)
class Resource:
    """A resource's block, the configuration that it is in, and all that are judged `together` with it."""

    block: Block
    configuration: Configuration
    together: Sequence[Configuration]

    def get(self, path: str, default: Any = None) -> Any:
        """As `Block.get`."""
        return self.block.get(path, default)

    def number(self, path: str, default: float | None = None) -> float | Unknown | None:
        """The number at a path."""
        return number(self.get(path), default)

    def truth(self, path: str, default: bool | None = None) -> bool | Unknown | None:
        """The truth value at a path."""
        return truth(self.get(path), default)

    def blocks(self, path: str) -> list[Mapping[str, Any] | Unknown]:
        """As `Block.blocks`; a value that is no block is left out."""
        return [each for each in self.block.blocks(path) if isinstance(each, Mapping | Unknown)]

    def linked(self, value: Any, *types: str) -> list[Resource]:
        """The resources of those types that a value of this one leads to."""
        if isinstance(value, Unknown):
            # A plan has a block for each instance, all under one address.
            own = (block for address in value.references for block in self.configuration.instances(address))
            return [self._beside(each) for each in own if each.kind is Kind.RESOURCE and each.type in types]
        return [each for each in resources(self.together, *types) if value in each._identities()]

    def using(self, path: str, *types: str) -> list[Resource]:
        """The resources of those types whose value at the path leads to this one."""
        candidates = resources(self.together, *types)
        return [each for each in candidates if self._is_among(each.linked(each.get(path), self.block.type))]

    def ignores(self, argument: str) -> bool | Unknown:
        """Terraform leaves changes of the argument alone; a plan's JSON does not tell."""
        if self.configuration.form == "plan":
            return Unknown(text="lifecycle")
        lifecycle = self.block.meta.get("lifecycle")
        lifecycles = lifecycle if isinstance(lifecycle, list) else [lifecycle]
        ignored = [entry for each in lifecycles if isinstance(each, Mapping) for entry in _listed(each)]
        # Whoever ignores scaling_config ignores scaling_config.desired_size.
        return any(entry in ("all", argument) or argument.startswith(f"{entry}.") for entry in ignored)

    def passed(self) -> Judgement:
        """The rule is kept here."""
        return passed(self.block.address, file=self.configuration.path)

    def failed(self, message: str) -> Judgement:
        """The rule is broken here."""
        return failed(self.block.address, message, file=self.configuration.path)

    def unknown(self, message: str) -> Judgement:
        """It cannot be told here, and why."""
        return unknown(self.block.address, message, file=self.configuration.path)

    def _identities(self) -> list[str]:
        values = (self.block.values.get(name) for name in _IDENTITIES)
        return [value for value in values if isinstance(value, str) and value]

    def _is_among(self, others: Sequence[Resource]) -> bool:
        return any(other.block is self.block for other in others)

    def _beside(self, block: Block) -> Resource:
        return Resource(block=block, configuration=self.configuration, together=self.together)


JudgeResource = Callable[[Resource], Judgement | None]
"""None: the rule is not about this resource."""


def each_resource(judge: JudgeResource, *types: str, kind: Kind = Kind.RESOURCE) -> Judge:
    """A rule's judge that looks at the resources (or blocks of another kind) of those types one by one."""

    def judge_all(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
        return (found for each in resources(configurations, *types, kind=kind) if (found := judge(each)))

    return judge_all


def resources(configurations: Sequence[Configuration], *types: str, kind: Kind = Kind.RESOURCE) -> Iterator[Resource]:
    """All resources (or blocks of another kind) of those types, but those of which there are none (`count = 0`)."""
    for configuration in configurations:
        for block in configuration.of(*types, kind=kind):
            if block.meta.get("count") != 0:
                yield Resource(block=block, configuration=configuration, together=configurations)


def _listed(lifecycle: Mapping[str, Any]) -> list[str]:
    ignored = lifecycle.get("ignore_changes") or []
    entries = ignored if isinstance(ignored, list) else [ignored]
    return [str(entry).replace("[0]", "") for entry in entries]
