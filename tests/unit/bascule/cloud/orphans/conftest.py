"""An account in moto, with what the shipped `dev` would leave there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from botocore.awsrequest import AWSResponse
from moto import mock_aws

from bascule.cloud.clients import Clients
from bascule.cloud.orphans import Deleted, Deletion, HeldObjects, Search, find_orphans
from bascule.config import load_environment
from tests.conftest import ROOT
from tests.unit.bascule.cloud.ecs.scripted_rollout import PassingTime

ACCOUNT, REGION = "123456789012", "us-east-1"


@dataclass(kw_only=True)
class Left:
    """The account, and who looks for orphans in it and deletes them."""

    clients: Clients
    clock: PassingTime = field(default_factory=PassingTime)
    told: list[str] = field(default_factory=list)
    also: list[dict[str, Any]] = field(default_factory=list)
    ends: ExitStack = field(default_factory=ExitStack)

    def __post_init__(self) -> None:
        """What moto does not have: further lines of the tagging API, and lists of CloudFront."""
        self.listen("resourcegroupstaggingapi", "after-call.*.GetResources", self._add_lines)
        no_policies: dict[str, Any] = {"ResponseHeadersPolicyList": {"Items": []}}
        self.answer("cloudfront", "ListResponseHeadersPolicies", *[no_policies] * 9)

    def _add_lines(self, parsed: dict[str, Any], **_: Any) -> None:
        if not parsed.get("PaginationToken"):
            parsed.get("ResourceTagMappingList", []).extend(self.also)

    def client(self, service: str) -> Any:
        return self.clients.client(service)

    def listen(self, service: str, event: str, handler: Callable[..., Any]) -> None:
        """The handler gets these events of botocore, before moto's own, until the test ends."""
        events = self.client(service).meta.events
        events.register_first(event, handler)
        self.ends.callback(events.unregister, event, handler)

    def list_also(self, *arns: str, environment: str = "dev") -> None:
        """The tagging API lists these too, whatever becomes of them: moto knows fewer types than AWS."""
        self.also += [{"ResourceARN": arn, "Tags": tags(environment)} for arn in arns]

    def answer(self, service: str, operation: str, *answers: Any) -> None:
        """The next calls of the operation get these answers (dicts) or errors (codes), and moto none of them."""
        waiting = list(answers)

        def answering(**_: Any) -> Any:
            if not waiting:
                return None
            said = waiting.pop(0)
            if isinstance(said, dict):
                return AWSResponse("", 200, {}, None), said
            error = {"Error": {"Code": said, "Message": "no"}, "ResponseMetadata": {"HTTPStatusCode": 400}}
            return AWSResponse("", 400, {}, None), error

        self.listen(service, f"before-call.*.{operation}", answering)

    def search(self, *held: str, stacks: tuple[str, ...] = ()) -> Search:
        environment = load_environment("dev", root=ROOT)
        return find_orphans(environment, self.clients, HeldObjects(stacks=stacks, names=frozenset(held)))

    def found(self, *held: str) -> set[str]:
        return {each.type for each in self.search(*held).orphans}

    def delete(self, search: Search | None = None, **options: Any) -> tuple[Deleted, ...]:
        patience = options.pop("patience", timedelta(minutes=5))
        deletion = Deletion(clients=self.clients, clock=self.clock, tell=self.told.append, patience=patience, **options)
        return deletion.run((search or self.search()).orphans)


def tags(environment: str = "dev", stack: str = "aws-foundation") -> list[dict[str, str]]:
    """The tags that the provider puts on everything of an environment."""
    mine = {"bascule:environment": f"acme-{environment}", "stack": f"{environment}-{stack}", "Name": environment}
    return [{"Key": key, "Value": value} for key, value in mine.items()]


def specified(*kinds: str, environment: str = "dev") -> list[dict[str, Any]]:
    """The same, as EC2 takes them when it makes something."""
    return [{"ResourceType": kind, "Tags": tags(environment)} for kind in kinds]


def lower(environment: str = "dev") -> list[dict[str, str]]:
    """The same, as ECS takes them."""
    return [{"key": each["Key"], "value": each["Value"]} for each in tags(environment)]


@pytest.fixture(scope="package")
def clients() -> Clients:
    """Clients for all of these tests: to make them takes most of a test."""
    return Clients(region=REGION, account_id=ACCOUNT)


@pytest.fixture
def left(clients: Clients, monkeypatch: pytest.MonkeyPatch) -> Iterator[Left]:
    """An empty account."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    for name in ("AWS_PROFILE", "AWS_ENDPOINT_URL", "AWS_SESSION_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    with mock_aws():
        made = Left(clients=clients)
        with made.ends:
            yield made
