"""The teardown role may do what `bascule orphans --delete` does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from importlib.resources import files

import botocore.session
import pytest
from botocore import xform_name

from bascule.cloud.iam_action import iam_action
from bascule.cloud.orphans.kind import Kind, kinds
from modules.aws.policies.changing import teardown_policies
from modules.aws.policies.services import SERVICES
from tests.unit.modules.aws.policies.scopes import OURS, THEIRS, may, scope

TEARDOWN = teardown_policies(scope())
OURS_ALONE = {type_ for service in SERVICES for type_ in service.types} | {"ECS task", "aws_network_interface"}
CALL = re.compile(r'(?:client|iam)\.(\w+)\(|pages\("(\w+)"')
PERSONS = {"iam:RemoveRoleFromInstanceProfile"}
"""No stack makes instance profiles."""


def operations(kind: Kind) -> Iterator[str]:
    """What boto3 calls the operations of a kind and of the steps before its deletion."""
    yield from filter(None, (kind.ask, kind.delete))
    if kind.before:
        step = files("bascule.cloud.orphans.steps").joinpath(f"{kind.before}.py").read_text()
        yield from (first or second for first, second in CALL.findall(step))


@pytest.mark.parametrize("kind", [each for each in kinds() if each.type in OURS_ALONE], ids=lambda kind: kind.type)
def test_every_call_of_a_kind_that_stacks_make_is_in_a_policy(kind: Kind) -> None:
    allowed = [each for policy in TEARDOWN.values() for each in _actions(policy)]
    model = botocore.session.get_session().get_service_model(kind.service)
    named = {xform_name(name): name for name in model.operation_names}
    wanted = {iam_action(model.signing_name, named[each]) for each in operations(kind)} - PERSONS
    assert [each for each in wanted if not any(fnmatchcase(each, pattern) for pattern in allowed)] == []


def test_interfaces_of_other_environments_stay() -> None:
    interface = "ec2:network-interface/eni-1"
    assert may(TEARDOWN, "ec2:DeleteNetworkInterface", interface)
    assert may(TEARDOWN, "ec2:DeleteNetworkInterface", interface, OURS)
    assert not may(TEARDOWN, "ec2:DeleteNetworkInterface", interface, THEIRS)


def _actions(policy: dict[str, object]) -> Iterator[str]:
    for statement in policy["Statement"]:  # type: ignore[attr-defined]
        if statement["Effect"] == "Allow":
            named = statement["Action"]
            yield from [named] if isinstance(named, str) else named
