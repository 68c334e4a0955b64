"""Policies of which a file tells only a part."""

from pathlib import Path
from typing import Any

import pytest

from bascule.assembly.configuration import Configuration, Unknown
from bascule.assembly.configuration.block import Block, Kind
from bascule.check.aws.policy import policy_of
from bascule.check.resource import Resource

PROVIDER = Block(
    kind=Kind.RESOURCE,
    type="aws_iam_openid_connect_provider",
    name="github",
    address="aws_iam_openid_connect_provider.github",
    values={"url": "https://token.actions.githubusercontent.com"},
)
ROLE = Block(kind=Kind.RESOURCE, type="aws_iam_role", name="ci", address="aws_iam_role.ci", values={})


def holder() -> Resource:
    configuration = Configuration(path=Path("x.tf.json"), form="configuration", blocks=(PROVIDER, ROLE))
    return Resource(block=ROLE, configuration=configuration, together=[configuration])


def statement(**elements: Any) -> Unknown:
    return Unknown(document={"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", **elements}]})


def test_a_provider_made_beside_the_role_is_known_by_its_address() -> None:
    federated = Unknown(text="${x.arn}", references=(PROVIDER.address,))
    (found,) = policy_of(holder(), statement(Principal={"Federated": federated})).statements
    assert found["Principal"]["Federated"][0].endswith(":oidc-provider/token.actions.githubusercontent.com")


def test_a_provider_from_elsewhere_is_known_by_the_condition_keys() -> None:
    condition = {"StringEquals": {"gitlab.com:sub": "x"}}
    federated = Unknown(text="${var.provider_arn}")
    (found,) = policy_of(holder(), statement(Principal={"Federated": federated}, Condition=condition)).statements
    assert found["Principal"]["Federated"][0].endswith(":oidc-provider/gitlab.com")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("arn:aws:iam::${data.aws_caller_identity.me.account_id}:root", "arn:aws:iam::000000000000:root"),
        ("arn:${data.aws_partition.me.partition}:iam::aws:policy/X", "arn:aws:iam::aws:policy/X"),
        ("repo:${var.repository}:*", "repo:untold-var.repository/name:*"),
        ("repo:${var.owner}/${var.name}:*", "repo:untold-var.owner/untold-var.name:*"),
        ("", "untold-value"),
    ],
)
def test_what_is_not_known_gets_a_name_without_wildcards(text: str, expected: str) -> None:
    (found,) = policy_of(holder(), statement(Resource=Unknown(text=text))).statements
    assert found["Resource"] == expected


def test_a_condition_that_nobody_knows_keeps_out_whom_it_allows_and_whom_it_denies() -> None:
    (allowed,) = policy_of(holder(), statement(Condition=Unknown(text="x"))).statements
    (denied,) = policy_of(holder(), statement(Effect="Deny", Condition=Unknown(text="x"))).statements
    assert allowed["Condition"]
    assert not denied["Condition"]


@pytest.mark.parametrize("value", ["not json", "[]", Unknown(text="${var.policy}"), '{"Statement": [{"Effect": "x"}]}'])
def test_what_cannot_be_read_is_not_complete(value: Any) -> None:
    policy = policy_of(holder(), value)
    assert (policy.statements, policy.complete) == ([], False)
