"""The table of service actions knows every resource type that stacks are made of."""

from pathlib import Path

import bascule.bindings
from modules.aws.policies.identity import IAM_TYPES
from modules.aws.policies.services import SERVICES

ACCOUNT_LAYER = {"aws_iam_openid_connect_provider"}
"""Made by a person: no pipeline may."""

GENERATED = Path(bascule.bindings.__path__[0], "_generated/aws")
BOUND = {f"aws_{file.stem}" for file in GENERATED.glob("[a-z]*.py") if not file.stem.startswith("data_")}
KNOWN = {*IAM_TYPES, *(type_ for service in SERVICES for type_ in service.types)}


def test_every_bound_resource_type_has_a_row_or_belongs_to_the_account() -> None:
    assert BOUND - {"aws_provider"} - KNOWN == ACCOUNT_LAYER


def test_no_row_is_left_of_a_type_that_is_bound_no_more() -> None:
    assert KNOWN <= BOUND


def test_only_what_reads_is_read() -> None:
    reads = [action for service in SERVICES for action in service.read]
    verbs = ("Describe", "Get", "List", "View")
    assert [action for action in reads if not action.partition(":")[2].startswith(verbs)] == []
