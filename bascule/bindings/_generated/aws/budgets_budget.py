"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_budgets_budget
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


class AutoAdjustDataHistoricalOptions(Block):
    """Block `auto_adjust_data.historical_options`.

    budget_adjustment_period: number
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        budget_adjustment_period: Number,
    ) -> None:
        super().__init__(
            {
                "budget_adjustment_period": budget_adjustment_period,
            },
        )


class AutoAdjustData(Block):
    """Block `auto_adjust_data`.

    auto_adjust_type: string
    historical_options: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        auto_adjust_type: str,
        historical_options: AutoAdjustDataHistoricalOptions | None = None,
    ) -> None:
        super().__init__(
            {
                "auto_adjust_type": auto_adjust_type,
                "historical_options": historical_options,
            },
        )


class CostFilter(Block):
    """Block `cost_filter`.

    name: string
    values: list(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        name: str,
        values: Strings,
    ) -> None:
        super().__init__(
            {
                "name": name,
                "values": values,
            },
        )


class CostTypes(Block):
    """Block `cost_types`.

    include_credit: bool
    include_discount: bool
    include_other_subscription: bool
    include_recurring: bool
    include_refund: bool
    include_subscription: bool
    include_support: bool
    include_tax: bool
    include_upfront: bool
    use_amortized: bool
    use_blended: bool
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        include_credit: Bool | None = None,
        include_discount: Bool | None = None,
        include_other_subscription: Bool | None = None,
        include_recurring: Bool | None = None,
        include_refund: Bool | None = None,
        include_subscription: Bool | None = None,
        include_support: Bool | None = None,
        include_tax: Bool | None = None,
        include_upfront: Bool | None = None,
        use_amortized: Bool | None = None,
        use_blended: Bool | None = None,
    ) -> None:
        super().__init__(
            {
                "include_credit": include_credit,
                "include_discount": include_discount,
                "include_other_subscription": include_other_subscription,
                "include_recurring": include_recurring,
                "include_refund": include_refund,
                "include_subscription": include_subscription,
                "include_support": include_support,
                "include_tax": include_tax,
                "include_upfront": include_upfront,
                "use_amortized": use_amortized,
                "use_blended": use_blended,
            },
        )


class FilterExpressionAndAndCostCategories(Block):
    """Block `filter_expression.and.and.cost_categories`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionAndAndDimensions(Block):
    """Block `filter_expression.and.and.dimensions`.

    key: string
    values: list(string)
    match_options: list(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        values: Strings,
        match_options: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "values": values,
                "match_options": match_options,
            },
        )


class FilterExpressionAndAndTags(Block):
    """Block `filter_expression.and.and.tags`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionAndAnd(Block):
    """Block `filter_expression.and.and`.

    cost_categories: block
    dimensions: block
    tags: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cost_categories: FilterExpressionAndAndCostCategories | None = None,
        dimensions: FilterExpressionAndAndDimensions | None = None,
        tags: FilterExpressionAndAndTags | None = None,
    ) -> None:
        super().__init__(
            {
                "cost_categories": cost_categories,
                "dimensions": dimensions,
                "tags": tags,
            },
        )


class FilterExpressionAndCostCategories(Block):
    """Block `filter_expression.and.cost_categories`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionAndDimensions(Block):
    """Block `filter_expression.and.dimensions`.

    key: string
    values: list(string)
    match_options: list(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        values: Strings,
        match_options: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "values": values,
                "match_options": match_options,
            },
        )


class FilterExpressionAndNotCostCategories(Block):
    """Block `filter_expression.and.not.cost_categories`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionAndNotDimensions(Block):
    """Block `filter_expression.and.not.dimensions`.

    key: string
    values: list(string)
    match_options: list(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        values: Strings,
        match_options: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "values": values,
                "match_options": match_options,
            },
        )


class FilterExpressionAndNotTags(Block):
    """Block `filter_expression.and.not.tags`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionAndNot(Block):
    """Block `filter_expression.and.not`.

    cost_categories: block
    dimensions: block
    tags: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cost_categories: FilterExpressionAndNotCostCategories | None = None,
        dimensions: FilterExpressionAndNotDimensions | None = None,
        tags: FilterExpressionAndNotTags | None = None,
    ) -> None:
        super().__init__(
            {
                "cost_categories": cost_categories,
                "dimensions": dimensions,
                "tags": tags,
            },
        )


class FilterExpressionAndOrCostCategories(Block):
    """Block `filter_expression.and.or.cost_categories`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionAndOrDimensions(Block):
    """Block `filter_expression.and.or.dimensions`.

    key: string
    values: list(string)
    match_options: list(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        values: Strings,
        match_options: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "values": values,
                "match_options": match_options,
            },
        )


class FilterExpressionAndOrTags(Block):
    """Block `filter_expression.and.or.tags`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionAndOr(Block):
    """Block `filter_expression.and.or`.

    cost_categories: block
    dimensions: block
    tags: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cost_categories: FilterExpressionAndOrCostCategories | None = None,
        dimensions: FilterExpressionAndOrDimensions | None = None,
        tags: FilterExpressionAndOrTags | None = None,
    ) -> None:
        super().__init__(
            {
                "cost_categories": cost_categories,
                "dimensions": dimensions,
                "tags": tags,
            },
        )


class FilterExpressionAndTags(Block):
    """Block `filter_expression.and.tags`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionAnd(Block):
    """Block `filter_expression.and`.

    and_: blocks, list
    cost_categories: block
    dimensions: block
    not_: block
    or_: blocks, list
    tags: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        and_: Items[FilterExpressionAndAnd] | None = None,
        cost_categories: FilterExpressionAndCostCategories | None = None,
        dimensions: FilterExpressionAndDimensions | None = None,
        not_: FilterExpressionAndNot | None = None,
        or_: Items[FilterExpressionAndOr] | None = None,
        tags: FilterExpressionAndTags | None = None,
    ) -> None:
        super().__init__(
            {
                "and": and_,
                "cost_categories": cost_categories,
                "dimensions": dimensions,
                "not": not_,
                "or": or_,
                "tags": tags,
            },
        )


class FilterExpressionCostCategories(Block):
    """Block `filter_expression.cost_categories`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionDimensions(Block):
    """Block `filter_expression.dimensions`.

    key: string
    values: list(string)
    match_options: list(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        values: Strings,
        match_options: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "values": values,
                "match_options": match_options,
            },
        )


class FilterExpressionNotAndCostCategories(Block):
    """Block `filter_expression.not.and.cost_categories`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionNotAndDimensions(Block):
    """Block `filter_expression.not.and.dimensions`.

    key: string
    values: list(string)
    match_options: list(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        values: Strings,
        match_options: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "values": values,
                "match_options": match_options,
            },
        )


class FilterExpressionNotAndTags(Block):
    """Block `filter_expression.not.and.tags`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionNotAnd(Block):
    """Block `filter_expression.not.and`.

    cost_categories: block
    dimensions: block
    tags: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cost_categories: FilterExpressionNotAndCostCategories | None = None,
        dimensions: FilterExpressionNotAndDimensions | None = None,
        tags: FilterExpressionNotAndTags | None = None,
    ) -> None:
        super().__init__(
            {
                "cost_categories": cost_categories,
                "dimensions": dimensions,
                "tags": tags,
            },
        )


class FilterExpressionNotCostCategories(Block):
    """Block `filter_expression.not.cost_categories`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionNotDimensions(Block):
    """Block `filter_expression.not.dimensions`.

    key: string
    values: list(string)
    match_options: list(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        values: Strings,
        match_options: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "values": values,
                "match_options": match_options,
            },
        )


class FilterExpressionNotNotCostCategories(Block):
    """Block `filter_expression.not.not.cost_categories`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionNotNotDimensions(Block):
    """Block `filter_expression.not.not.dimensions`.

    key: string
    values: list(string)
    match_options: list(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        values: Strings,
        match_options: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "values": values,
                "match_options": match_options,
            },
        )


class FilterExpressionNotNotTags(Block):
    """Block `filter_expression.not.not.tags`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionNotNot(Block):
    """Block `filter_expression.not.not`.

    cost_categories: block
    dimensions: block
    tags: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cost_categories: FilterExpressionNotNotCostCategories | None = None,
        dimensions: FilterExpressionNotNotDimensions | None = None,
        tags: FilterExpressionNotNotTags | None = None,
    ) -> None:
        super().__init__(
            {
                "cost_categories": cost_categories,
                "dimensions": dimensions,
                "tags": tags,
            },
        )


class FilterExpressionNotOrCostCategories(Block):
    """Block `filter_expression.not.or.cost_categories`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionNotOrDimensions(Block):
    """Block `filter_expression.not.or.dimensions`.

    key: string
    values: list(string)
    match_options: list(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        values: Strings,
        match_options: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "values": values,
                "match_options": match_options,
            },
        )


class FilterExpressionNotOrTags(Block):
    """Block `filter_expression.not.or.tags`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionNotOr(Block):
    """Block `filter_expression.not.or`.

    cost_categories: block
    dimensions: block
    tags: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cost_categories: FilterExpressionNotOrCostCategories | None = None,
        dimensions: FilterExpressionNotOrDimensions | None = None,
        tags: FilterExpressionNotOrTags | None = None,
    ) -> None:
        super().__init__(
            {
                "cost_categories": cost_categories,
                "dimensions": dimensions,
                "tags": tags,
            },
        )


class FilterExpressionNotTags(Block):
    """Block `filter_expression.not.tags`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionNot(Block):
    """Block `filter_expression.not`.

    and_: blocks, list
    cost_categories: block
    dimensions: block
    not_: block
    or_: blocks, list
    tags: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        and_: Items[FilterExpressionNotAnd] | None = None,
        cost_categories: FilterExpressionNotCostCategories | None = None,
        dimensions: FilterExpressionNotDimensions | None = None,
        not_: FilterExpressionNotNot | None = None,
        or_: Items[FilterExpressionNotOr] | None = None,
        tags: FilterExpressionNotTags | None = None,
    ) -> None:
        super().__init__(
            {
                "and": and_,
                "cost_categories": cost_categories,
                "dimensions": dimensions,
                "not": not_,
                "or": or_,
                "tags": tags,
            },
        )


class FilterExpressionOrAndCostCategories(Block):
    """Block `filter_expression.or.and.cost_categories`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionOrAndDimensions(Block):
    """Block `filter_expression.or.and.dimensions`.

    key: string
    values: list(string)
    match_options: list(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        values: Strings,
        match_options: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "values": values,
                "match_options": match_options,
            },
        )


class FilterExpressionOrAndTags(Block):
    """Block `filter_expression.or.and.tags`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionOrAnd(Block):
    """Block `filter_expression.or.and`.

    cost_categories: block
    dimensions: block
    tags: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cost_categories: FilterExpressionOrAndCostCategories | None = None,
        dimensions: FilterExpressionOrAndDimensions | None = None,
        tags: FilterExpressionOrAndTags | None = None,
    ) -> None:
        super().__init__(
            {
                "cost_categories": cost_categories,
                "dimensions": dimensions,
                "tags": tags,
            },
        )


class FilterExpressionOrCostCategories(Block):
    """Block `filter_expression.or.cost_categories`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionOrDimensions(Block):
    """Block `filter_expression.or.dimensions`.

    key: string
    values: list(string)
    match_options: list(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        values: Strings,
        match_options: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "values": values,
                "match_options": match_options,
            },
        )


class FilterExpressionOrNotCostCategories(Block):
    """Block `filter_expression.or.not.cost_categories`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionOrNotDimensions(Block):
    """Block `filter_expression.or.not.dimensions`.

    key: string
    values: list(string)
    match_options: list(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        values: Strings,
        match_options: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "values": values,
                "match_options": match_options,
            },
        )


class FilterExpressionOrNotTags(Block):
    """Block `filter_expression.or.not.tags`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionOrNot(Block):
    """Block `filter_expression.or.not`.

    cost_categories: block
    dimensions: block
    tags: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cost_categories: FilterExpressionOrNotCostCategories | None = None,
        dimensions: FilterExpressionOrNotDimensions | None = None,
        tags: FilterExpressionOrNotTags | None = None,
    ) -> None:
        super().__init__(
            {
                "cost_categories": cost_categories,
                "dimensions": dimensions,
                "tags": tags,
            },
        )


class FilterExpressionOrOrCostCategories(Block):
    """Block `filter_expression.or.or.cost_categories`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionOrOrDimensions(Block):
    """Block `filter_expression.or.or.dimensions`.

    key: string
    values: list(string)
    match_options: list(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        key: str,
        values: Strings,
        match_options: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "key": key,
                "values": values,
                "match_options": match_options,
            },
        )


class FilterExpressionOrOrTags(Block):
    """Block `filter_expression.or.or.tags`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionOrOr(Block):
    """Block `filter_expression.or.or`.

    cost_categories: block
    dimensions: block
    tags: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        cost_categories: FilterExpressionOrOrCostCategories | None = None,
        dimensions: FilterExpressionOrOrDimensions | None = None,
        tags: FilterExpressionOrOrTags | None = None,
    ) -> None:
        super().__init__(
            {
                "cost_categories": cost_categories,
                "dimensions": dimensions,
                "tags": tags,
            },
        )


class FilterExpressionOrTags(Block):
    """Block `filter_expression.or.tags`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpressionOr(Block):
    """Block `filter_expression.or`.

    and_: blocks, list
    cost_categories: block
    dimensions: block
    not_: block
    or_: blocks, list
    tags: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        and_: Items[FilterExpressionOrAnd] | None = None,
        cost_categories: FilterExpressionOrCostCategories | None = None,
        dimensions: FilterExpressionOrDimensions | None = None,
        not_: FilterExpressionOrNot | None = None,
        or_: Items[FilterExpressionOrOr] | None = None,
        tags: FilterExpressionOrTags | None = None,
    ) -> None:
        super().__init__(
            {
                "and": and_,
                "cost_categories": cost_categories,
                "dimensions": dimensions,
                "not": not_,
                "or": or_,
                "tags": tags,
            },
        )


class FilterExpressionTags(Block):
    """Block `filter_expression.tags`.

    key: string
    match_options: list(string)
    values: list(string)
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


class FilterExpression(Block):
    """Block `filter_expression`.

    and_: blocks, list
    cost_categories: block
    dimensions: block
    not_: block
    or_: blocks, list
    tags: block
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        and_: Items[FilterExpressionAnd] | None = None,
        cost_categories: FilterExpressionCostCategories | None = None,
        dimensions: FilterExpressionDimensions | None = None,
        not_: FilterExpressionNot | None = None,
        or_: Items[FilterExpressionOr] | None = None,
        tags: FilterExpressionTags | None = None,
    ) -> None:
        super().__init__(
            {
                "and": and_,
                "cost_categories": cost_categories,
                "dimensions": dimensions,
                "not": not_,
                "or": or_,
                "tags": tags,
            },
        )


class Notification(Block):
    """Block `notification`.

    comparison_operator: string
    notification_type: string
    threshold: number
    threshold_type: string
    subscriber_email_addresses: set(string)
    subscriber_sns_topic_arns: set(string)
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        comparison_operator: str,
        notification_type: str,
        threshold: Number,
        threshold_type: str,
        subscriber_email_addresses: Strings | None = None,
        subscriber_sns_topic_arns: Strings | None = None,
    ) -> None:
        super().__init__(
            {
                "comparison_operator": comparison_operator,
                "notification_type": notification_type,
                "threshold": threshold,
                "threshold_type": threshold_type,
                "subscriber_email_addresses": subscriber_email_addresses,
                "subscriber_sns_topic_arns": subscriber_sns_topic_arns,
            },
        )


class PlannedLimit(Block):
    """Block `planned_limit`.

    amount: string
    start_time: string
    unit: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        amount: str,
        start_time: str,
        unit: str,
    ) -> None:
        super().__init__(
            {
                "amount": amount,
                "start_time": start_time,
                "unit": unit,
            },
        )


class BudgetsBudget(Resource):
    """Resource `aws_budgets_budget` of hashicorp/aws 6.47.0.

    budget_type: string
    time_unit: string
    account_id: string, computed if left out
    auto_adjust_data: block
    billing_view_arn: string
    cost_filter: blocks, set
    cost_types: block
    filter_expression: block
    id: string, computed if left out
    limit_amount: string, computed if left out
    limit_unit: string, computed if left out
    metrics: list(string)
    name: string, computed if left out
    name_prefix: string, computed if left out
    notification: blocks, set
    planned_limit: blocks, set
    tags: map(string)
    tags_all: map(string), computed if left out
    time_period_end: string
    time_period_start: string, computed if left out
    """

    terraform_type = "aws_budgets_budget"

    account_id = Attribute("account_id")
    arn = Attribute("arn")
    billing_view_arn = Attribute("billing_view_arn")
    budget_type = Attribute("budget_type")
    id = Attribute("id")
    limit_amount = Attribute("limit_amount")
    limit_unit = Attribute("limit_unit")
    metrics = Attribute("metrics")
    name = Attribute("name")
    name_prefix = Attribute("name_prefix")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    time_period_end = Attribute("time_period_end")
    time_period_start = Attribute("time_period_start")
    time_unit = Attribute("time_unit")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        budget_type: str,
        time_unit: str,
        account_id: str | None = None,
        auto_adjust_data: AutoAdjustData | None = None,
        billing_view_arn: str | None = None,
        cost_filter: Items[CostFilter] | None = None,
        cost_types: CostTypes | None = None,
        filter_expression: FilterExpression | None = None,
        id: str | None = None,
        limit_amount: str | None = None,
        limit_unit: str | None = None,
        metrics: Strings | None = None,
        name: str | None = None,
        name_prefix: str | None = None,
        notification: Items[Notification] | None = None,
        planned_limit: Items[PlannedLimit] | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        time_period_end: str | None = None,
        time_period_start: str | None = None,
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
                "budget_type": budget_type,
                "time_unit": time_unit,
                "account_id": account_id,
                "auto_adjust_data": auto_adjust_data,
                "billing_view_arn": billing_view_arn,
                "cost_filter": cost_filter,
                "cost_types": cost_types,
                "filter_expression": filter_expression,
                "id": id,
                "limit_amount": limit_amount,
                "limit_unit": limit_unit,
                "metrics": metrics,
                "name": name,
                "name_prefix": name_prefix,
                "notification": notification,
                "planned_limit": planned_limit,
                "tags": tags,
                "tags_all": tags_all,
                "time_period_end": time_period_end,
                "time_period_start": time_period_start,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
