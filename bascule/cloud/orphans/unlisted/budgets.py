"""Budgets, whose tags the tagging API does not know."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cloud.orphans.place import Place
from bascule.cloud.orphans.tagged import Tagged, tag_map


def find(place: Place) -> Iterator[Tagged]:
    """Budgets that are called as the environment's, with their tags."""
    client, account = place.clients.client("budgets"), place.clients.account_id
    for name in place.members("budgets", "describe_budgets", "Budgets[].BudgetName", AccountId=account):
        if name.startswith(place.name):
            arn = f"arn:{place.partition}:budgets::{account}:budget/{name}"
            tags = client.list_tags_for_resource(ResourceARN=arn)["ResourceTags"]
            yield Tagged(arn=arn, region=place.home, tags=tag_map(tags))
