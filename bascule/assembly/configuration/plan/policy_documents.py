"""Policies that a plan cannot show yet, because their data source is read during apply."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bascule.assembly.configuration.block import Block, Kind
from bascule.assembly.configuration.policy_document import TYPE, policy_text
from bascule.assembly.configuration.unknown import Unknown


def with_policies(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with all that is known of an unknown policy where a value is read from `aws_iam_policy_document`.

    What the data source was asked for is in the plan, but for the parts that make it wait, such as an ARN.
    """
    documents = _Documents(blocks)
    return (replace(block, values=documents.filled(block.values)) for block in blocks)


class _Documents:
    """The data sources of which there is one instance, by address."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        found = [block for block in blocks if block.kind is Kind.DATA and block.type == TYPE]
        addresses = [block.address for block in found]
        self._values = {block.address: block.values for block in found if addresses.count(block.address) == 1}

    def filled(self, value: Any) -> Any:
        """The value with the documents that its unknown parts stand for."""
        if not self._values:
            return value
        if isinstance(value, Unknown):
            return self._with_document(value)
        if isinstance(value, Mapping):
            return {key: self.filled(each) for key, each in value.items()}
        return [self.filled(each) for each in value] if isinstance(value, list) else value

    def _with_document(self, value: Unknown) -> Unknown:
        asked = self._values.get(value.references[0]) if len(value.references) == 1 else None
        if value.document is not None or asked is None:
            return value
        found = policy_text(self.filled(asked))
        return replace(value, document=found.document if isinstance(found, Unknown) else json.loads(found))
