"""Roles and policies under the environment's path: the tagging API knows no tags of roles."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cloud.orphans.place import Place
from bascule.cloud.orphans.tagged import Tagged, tag_map


def find(place: Place) -> Iterator[Tagged]:
    """Every role and policy of the path, with its tags."""
    iam, path = place.clients.client("iam"), place.naming.path
    for role in place.members("iam", "list_roles", "Roles[]", PathPrefix=path):
        tags = iam.list_role_tags(RoleName=role["RoleName"])["Tags"]
        yield Tagged(arn=role["Arn"], region=place.home, tags=tag_map(tags))
    for policy in place.members("iam", "list_policies", "Policies[]", Scope="Local", PathPrefix=path):
        tags = iam.list_policy_tags(PolicyArn=policy["Arn"])["Tags"]
        yield Tagged(arn=policy["Arn"], region=place.home, tags=tag_map(tags))
