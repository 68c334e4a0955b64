"""Needs of the shipped `prod` against an account in moto."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto import mock_aws

from bascule.assembly import AppAssembly, Manifest, StackAssembly
from bascule.cloud.clients import Clients
from bascule.cloud.preflight import Answer, Outcome, Situation, preflight
from bascule.cloud.preflight.needs import all_needs
from bascule.config import load_environment
from bascule.config.existing import Existing, ExistingZone
from tests.conftest import ROOT

ACCOUNT, REGION = "123456789012", "us-east-1"
RESOURCES: dict[str, Any] = {
    "aws_eip": {"first": {}, "second": {}},
    "aws_s3_bucket": {"logs": {"bucket": "acme-prod-logs-123456789012"}, "other": {"bucket": "${var.name}"}},
    "aws_iam_role": {"task": {"name": "acme-prod-chat-task"}},
    "aws_secretsmanager_secret": {"key": {"name": "acme/prod/chat/OPENAI_API_KEY-g1"}},
}
_NOTHING = {name: getattr(Existing(), name) for name in Existing.model_fields}
TAG = {"Key": "bascule:environment", "Value": "acme-prod"}


@dataclass(frozen=True)
class Account:
    """An account in moto, and what preflight says of it."""

    situation: Situation

    def client(self, service: str) -> Any:
        return boto3.client(service, region_name=REGION)

    def answers(self, title: str, **existing: Any) -> list[Answer]:
        environment = self.situation.environment
        changed = environment.model_copy(update={"existing": Existing.model_construct(**{**_NOTHING, **existing})})
        found = preflight(replace(self.situation, environment=changed))
        return [answer for each, answer in found.answers if each == title]

    def missing(self, title: str, **existing: Any) -> list[tuple[str, str]]:
        answers = self.answers(title, **existing)
        return [(each.what, each.found) for each in answers if each.outcome is Outcome.MISSING]


def app() -> AppAssembly:
    manifest = Manifest(
        environment="prod", stack="aws-app", layer="environment", simulated=False, protected=True, teardown="never"
    )
    stack = StackAssembly(name="prod-aws-app", folder=Path(), document={"resource": RESOURCES}, manifest=manifest)
    return AppAssembly(folder=Path(), stacks=(stack,))


@pytest.fixture
def account(monkeypatch: pytest.MonkeyPatch) -> Iterator[Account]:
    """An account with nothing in it."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    with mock_aws():
        yield Account(Situation(load_environment("prod", root=ROOT), app(), Clients(region=REGION, account_id=ACCOUNT)))


def test_an_empty_account_has_all_that_can_be_asked_for(account: Account) -> None:
    found = preflight(account.situation)
    assert found.missing == ()
    assert {need.title for need in all_needs()} >= {title for title, _ in found.answers}


def test_without_credentials_the_granted_figures_are_compared() -> None:
    environment = load_environment("prod", root=ROOT)
    scarce = environment.account.model_copy(update={"quotas": {"L-0263D0A3": 1}})
    found = preflight(Situation(environment.model_copy(update={"account": scarce}), app(), None))
    (answer,) = (each for each in found.missing if "Elastic IPs" in each.what)
    assert answer.found == "1 granted (the account's file), use not asked"
    assert answer.fix.endswith("--service-code ec2 --quota-code L-0263D0A3 --desired-value 2")


def test_what_nobody_could_be_asked_for_names_the_way_to_credentials() -> None:
    found = preflight(Situation(load_environment("prod", root=ROOT), app(), None))
    (answer,) = (each for title, each in found.answers if title == "credentials")
    assert (answer.outcome, "`bascule doctor ENV`" in answer.fix) == (Outcome.UNKNOWN, True)


def test_what_others_take_of_a_quota_counts(account: Account) -> None:
    for _ in range(9):
        account.client("ec2").allocate_address(Domain="vpc")
    ((what, found),) = account.missing("quotas")
    assert (what, found.endswith("9 taken by others")) == ("EC2-VPC Elastic IPs (L-0263D0A3): 2", True)


def test_a_zone_of_somebody_else_and_a_private_one_are_refused(account: Account) -> None:
    zone = account.client("route53").create_hosted_zone(
        Name="acme.example",
        CallerReference="1",
        HostedZoneConfig={"PrivateZone": True},
        VPC={"VPCRegion": REGION, "VPCId": "vpc-1"},
    )
    id_ = zone["HostedZone"]["Id"].rpartition("/")[2]
    found = account.missing("hosted zone", zone=ExistingZone.model_construct(id=id_, name="acme.example"))
    assert [each for _, each in found] == ["it is a private zone"]
    found = account.missing("hosted zone", zone=ExistingZone(id="Z0000000000000", name="acme.example"))
    assert [each for _, each in found] == ["there is no such zone in the account"]


def test_a_certificate_that_is_not_issued_is_refused(account: Account) -> None:
    arn = account.client("acm").request_certificate(DomainName="*.acme.example")["CertificateArn"]
    assert account.missing("certificate", certificate=arn) == [
        (f"certificate {arn}", "its status is PENDING_VALIDATION")
    ]


def test_a_name_that_something_else_has_is_refused_and_one_of_ours_is_not(account: Account) -> None:
    account.client("iam").create_role(RoleName="acme-prod-chat-task", AssumeRolePolicyDocument="{}")
    account.client("s3").create_bucket(Bucket="acme-prod-logs-123456789012")
    assert [what for what, _ in account.missing("names")] == [
        "aws_s3_bucket acme-prod-logs-123456789012",
        "aws_iam_role acme-prod-chat-task",
    ]
    account.client("s3").put_bucket_tagging(Bucket="acme-prod-logs-123456789012", Tagging={"TagSet": [TAG]})
    assert [what for what, _ in account.missing("names")] == ["aws_iam_role acme-prod-chat-task"]


def test_a_name_that_a_deleted_secret_holds_is_told_with_its_end(account: Account) -> None:
    client = account.client("secretsmanager")
    client.create_secret(Name="acme/prod/chat/OPENAI_API_KEY-g1")
    end = client.delete_secret(SecretId="acme/prod/chat/OPENAI_API_KEY-g1", RecoveryWindowInDays=7)["DeletionDate"]
    ((_, found),) = account.missing("names")
    assert str(end.date()) in found


def test_a_need_that_cannot_be_asked_for_keeps_none_of_the_others_back(account: Account) -> None:
    refusing = replace(account.situation, clients=Clients(region=REGION, account_id="210987654321"))
    outcomes = {title: answer.outcome for title, answer in preflight(refusing).answers}
    assert outcomes["region"] is Outcome.UNKNOWN
    assert {"credentials", "region", "quotas", "names"} <= outcomes.keys()
