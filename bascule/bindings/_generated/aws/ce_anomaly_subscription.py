"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_ce_anomaly_subscription
"""

# ruff: noqa
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from constructs import Construct

from bascule.bindings.attribute import Attribute
from bascule.bindings.block import Block
from bascule.bindings.element import DataSource, Element, Resource
from bascule.bindings.expression import Expression
from bascule.bindings.lifecycle import Lifecycle
from bascule.bindings.provider import ProviderConfiguration
from bascule.bindings.types import Bool, Items, Number, Strings


class Subscriber(Block):
    """Block `subscriber`.

    address_: string
    type: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        address_: str,
        type: str,
    ) -> None:
        super().__init__(
            {
                "address": address_,
                "type": type,
            },
        )


class ThresholdExpressionAndCostCategory(Block):
    """Block `threshold_expression.and.cost_category`.

    key: string
    match_options: set(string)
    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        match_options: Strings | None = None,
        values: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "match_options": match_options,
                "values": values,
            },
        )


class ThresholdExpressionAndDimension(Block):
    """Block `threshold_expression.and.dimension`.

    key: string
    match_options: set(string)
    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        match_options: Strings | None = None,
        values: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "match_options": match_options,
                "values": values,
            },
        )


class ThresholdExpressionAndTags(Block):
    """Block `threshold_expression.and.tags`.

    key: string
    match_options: set(string)
    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        match_options: Strings | None = None,
        values: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "match_options": match_options,
                "values": values,
            },
        )


class ThresholdExpressionAnd(Block):
    """Block `threshold_expression.and`.

    cost_category: block
    dimension: block
    tags: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cost_category: ThresholdExpressionAndCostCategory | None = None,
        dimension: ThresholdExpressionAndDimension | None = None,
        tags: ThresholdExpressionAndTags | None = None,
    ) -> None:
        super().__init__(
            {
                "cost_category": cost_category,
                "dimension": dimension,
                "tags": tags,
            },
        )


class ThresholdExpressionCostCategory(Block):
    """Block `threshold_expression.cost_category`.

    key: string
    match_options: set(string)
    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        match_options: Strings | None = None,
        values: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "match_options": match_options,
                "values": values,
            },
        )


class ThresholdExpressionDimension(Block):
    """Block `threshold_expression.dimension`.

    key: string
    match_options: set(string)
    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        match_options: Strings | None = None,
        values: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "match_options": match_options,
                "values": values,
            },
        )


class ThresholdExpressionNotCostCategory(Block):
    """Block `threshold_expression.not.cost_category`.

    key: string
    match_options: set(string)
    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        match_options: Strings | None = None,
        values: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "match_options": match_options,
                "values": values,
            },
        )


class ThresholdExpressionNotDimension(Block):
    """Block `threshold_expression.not.dimension`.

    key: string
    match_options: set(string)
    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        match_options: Strings | None = None,
        values: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "match_options": match_options,
                "values": values,
            },
        )


class ThresholdExpressionNotTags(Block):
    """Block `threshold_expression.not.tags`.

    key: string
    match_options: set(string)
    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        match_options: Strings | None = None,
        values: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "match_options": match_options,
                "values": values,
            },
        )


class ThresholdExpressionNot(Block):
    """Block `threshold_expression.not`.

    cost_category: block
    dimension: block
    tags: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cost_category: ThresholdExpressionNotCostCategory | None = None,
        dimension: ThresholdExpressionNotDimension | None = None,
        tags: ThresholdExpressionNotTags | None = None,
    ) -> None:
        super().__init__(
            {
                "cost_category": cost_category,
                "dimension": dimension,
                "tags": tags,
            },
        )


class ThresholdExpressionOrCostCategory(Block):
    """Block `threshold_expression.or.cost_category`.

    key: string
    match_options: set(string)
    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        match_options: Strings | None = None,
        values: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "match_options": match_options,
                "values": values,
            },
        )


class ThresholdExpressionOrDimension(Block):
    """Block `threshold_expression.or.dimension`.

    key: string
    match_options: set(string)
    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        match_options: Strings | None = None,
        values: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "match_options": match_options,
                "values": values,
            },
        )


class ThresholdExpressionOrTags(Block):
    """Block `threshold_expression.or.tags`.

    key: string
    match_options: set(string)
    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        match_options: Strings | None = None,
        values: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "match_options": match_options,
                "values": values,
            },
        )


class ThresholdExpressionOr(Block):
    """Block `threshold_expression.or`.

    cost_category: block
    dimension: block
    tags: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cost_category: ThresholdExpressionOrCostCategory | None = None,
        dimension: ThresholdExpressionOrDimension | None = None,
        tags: ThresholdExpressionOrTags | None = None,
    ) -> None:
        super().__init__(
            {
                "cost_category": cost_category,
                "dimension": dimension,
                "tags": tags,
            },
        )


class ThresholdExpressionTags(Block):
    """Block `threshold_expression.tags`.

    key: string
    match_options: set(string)
    values: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str | None = None,
        match_options: Strings | None = None,
        values: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "match_options": match_options,
                "values": values,
            },
        )


class ThresholdExpression(Block):
    """Block `threshold_expression`.

    and_: blocks, set
    cost_category: block
    dimension: block
    not_: block
    or_: blocks, set
    tags: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        and_: Items[ThresholdExpressionAnd] | None = None,
        cost_category: ThresholdExpressionCostCategory | None = None,
        dimension: ThresholdExpressionDimension | None = None,
        not_: ThresholdExpressionNot | None = None,
        or_: Items[ThresholdExpressionOr] | None = None,
        tags: ThresholdExpressionTags | None = None,
    ) -> None:
        super().__init__(
            {
                "and": and_,
                "cost_category": cost_category,
                "dimension": dimension,
                "not": not_,
                "or": or_,
                "tags": tags,
            },
        )


class CeAnomalySubscription(Resource):
    """Resource `aws_ce_anomaly_subscription` of hashicorp/aws 6.47.0.

    frequency: string
    monitor_arn_list: list(string)
    name: string
    subscriber: blocks, set
    account_id: string, computed if left out
    id: string, computed if left out
    tags: map(string)
    tags_all: map(string), computed if left out
    threshold_expression: block
    """

    terraform_type = "aws_ce_anomaly_subscription"

    account_id = Attribute("account_id")
    arn = Attribute("arn")
    frequency = Attribute("frequency")
    id = Attribute("id")
    monitor_arn_list = Attribute("monitor_arn_list")
    name = Attribute("name")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        frequency: str,
        monitor_arn_list: Strings,
        name: str,
        subscriber: Items[Subscriber],
        account_id: str | None = None,
        id: str | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        threshold_expression: ThresholdExpression | None = None,
        count: int | Expression | None = None,
        for_each: Mapping[str, Any] | Expression | None = None,
        provider: ProviderConfiguration | None = None,
        depends_on: Sequence[Element] | None = None,
        lifecycle: Lifecycle | None = None,
    ) -> None:
        super().__init__(
            scope,
            id_,
            {
                "frequency": frequency,
                "monitor_arn_list": monitor_arn_list,
                "name": name,
                "subscriber": subscriber,
                "account_id": account_id,
                "id": id,
                "tags": tags,
                "tags_all": tags_all,
                "threshold_expression": threshold_expression,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
