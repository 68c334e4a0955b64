"""The bound of what pipelines create."""

from __future__ import annotations

from bascule.naming import AccountNaming
from modules.aws.permissions_boundary import PermissionsBoundary
from tests.synth.conftest import Synthesize


def test_the_boundary_lies_where_its_name_says(synthesize: Synthesize) -> None:
    naming = AccountNaming("acme", "111122223333")
    policy = synthesize(lambda stack: PermissionsBoundary(stack, "bound", naming=naming)).only("aws_iam_policy")
    assert naming.boundary_arn == f"arn:aws:iam::111122223333:policy{policy['path']}{policy['name']}"
