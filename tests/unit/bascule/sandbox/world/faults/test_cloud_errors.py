from __future__ import annotations

import pytest

from bascule.sandbox.schema.model import Block, ResourceType
from bascule.sandbox.world.faults.cloud_errors import denied, throttled, timed_out
from bascule.sandbox.world.scope import Scope


def resource(name: str) -> ResourceType:
    return ResourceType(name=name, version=0, block=Block(attributes={}, blocks={}))


def scope(provider: str) -> Scope:
    return Scope(provider=provider, account="123456789012", region="us-east-1", stack="dev-app")


@pytest.mark.parametrize(
    ("provider", "type_name", "words"),
    [
        ("aws", "aws_ecs_service", "operation error ECS: CreateService, exceeded maximum number of attempts, 25"),
        ("aws", "aws_ecs_service", "api error ThrottlingException: Rate exceeded"),
        ("aws", "aws_vpc", "api error RequestLimitExceeded"),
        ("google-beta", "google_compute_network", "googleapi: Error 429: Quota exceeded"),
        (
            "kubernetes",
            "kubernetes_config_map_v1",
            "too many requests and has asked us to try again later (post configmaps)",
        ),
        ("github", "github_repository", "403 You have exceeded a secondary rate limit"),
    ],
)
def test_each_provider_tells_of_too_many_calls_in_its_own_words(provider: str, type_name: str, words: str) -> None:
    assert words in str(throttled(resource(type_name), "create", scope(provider), 25))


@pytest.mark.parametrize(
    ("provider", "type_name", "words"),
    [
        ("aws", "aws_iam_role", "api error AccessDenied: User: arn:aws:sts::123456789012:"),
        ("aws", "aws_lb", "is not authorized to perform: elasticloadbalancing:DeleteLoadBalancer"),
        ("aws", "aws_cloudwatch_log_group", "logs:DeleteLogGroup"),
        ("aws", "aws_db_instance", "rds:DeleteDBInstance"),
        ("aws", "aws_vpc", "UnauthorizedOperation"),
        ("google-beta", "google_compute_network", "Error 403: Permission 'compute.networks.delete' denied"),
        ("kubernetes", "kubernetes_network_policy_v1", 'cannot delete resource "networkpolicies"'),
        ("github", "github_repository", "403 Resource not accessible by integration"),
    ],
)
def test_a_denial_names_the_action(provider: str, type_name: str, words: str) -> None:
    assert words in str(denied(resource(type_name), "delete", scope(provider)))


def test_a_lost_answer_tells_how_long_was_waited_and_what_to_do() -> None:
    told = str(timed_out(resource("aws_vpc"), "create", scope("aws"), 1200))
    assert "context deadline exceeded" in told
    assert "After 20 min nobody knows whether it was carried out. Apply again." in told
