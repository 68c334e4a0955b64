"""Blocks of a configuration with their flaws, found once for all rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from bascule.assembly.configuration import Block, Configuration, Kind
from bascule.check.judgement import Judgement, failed, passed
from bascule.check.rule import Judge
from bascule.check.schema.flaw import Flaw, FlawKind
from bascule.check.schema.vendored import Vendored, vendored
from bascule.check.schema.walk import flaws_of

_JUDGED = (Kind.RESOURCE, Kind.DATA, Kind.PROVIDER)
_OF_ENGINE = {"alias", "version"}
"""Arguments of a provider that engines read themselves."""


def without_flaw(kind: FlawKind) -> Judge:
    """The judge of a rule that asks for blocks without flaws of that kind."""

    def judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
        for configuration in configurations:
            for block, flaws in _judged(configuration):
                found = [each.message for each in flaws if each.kind is kind]
                yield _judgement(block, found, configuration)

    return judge


def _judgement(block: Block, messages: Sequence[str], configuration: Configuration) -> Judgement:
    if messages:
        return failed(block.address, "; ".join(messages), file=configuration.path)
    return passed(block.address, file=configuration.path)


@lru_cache(maxsize=64)
def _judged(configuration: Configuration) -> tuple[tuple[Block, tuple[Flaw, ...]], ...]:
    """A plan's values were accepted by its provider, and hold what is computed too: they are not judged again."""
    if configuration.form == "plan":
        return ()
    blocks = (block for block in configuration.blocks if block.kind in _JUDGED)
    found = ((block, vendored(configuration, block)) for block in blocks)
    return tuple((block, tuple(_flaws(provider, block))) for block, provider in found if provider)


def _flaws(provider: Vendored, block: Block) -> Iterator[Flaw]:
    schema = provider.schema(block)
    if schema is not None:
        yield from flaws_of(schema, _arguments(block))
    elif not provider.may_have(block.type):
        near = provider.nearest(block)
        hint = f"; {near} is meant?" if near else ""
        message = f"{provider.provider.source} {provider.provider.version} has no {block.kind} {block.type}{hint}"
        yield Flaw(kind=FlawKind.UNKNOWN_TYPE, message=message)


def _arguments(block: Block) -> Mapping[str, Any]:
    if block.kind is not Kind.PROVIDER:
        return block.values
    return {name: value for name, value in block.values.items() if name not in _OF_ENGINE}
