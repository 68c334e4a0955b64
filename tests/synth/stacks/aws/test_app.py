"""Services of an environment: what differs between environments is in their files."""

from __future__ import annotations

import pytest

from bascule.assembly import AppAssembly
from bascule.testing import Template
from tests.conftest import Synthesized


def app(assembly: AppAssembly) -> Template:
    (stack,) = (stack for stack in assembly.stacks if stack.name.endswith("-aws-app"))
    return Template(stack.document)


def test_the_idle_timeout_follows_the_most_silent_service(synthesized: Synthesized) -> None:
    assert app(synthesized("prod")).only("aws_lb")["idle_timeout"] == 130


def test_each_service_drains_for_its_own_longest_answer(synthesized: Synthesized) -> None:
    groups = app(synthesized("prod")).resources("aws_lb_target_group").values()
    assert {group["name"]: group["deregistration_delay"] for group in groups} == {
        "acme-prod-chat": "600",
        "acme-prod-gateway": "600",
    }


def test_one_certificate_holds_for_every_host_of_the_domain(synthesized: Synthesized) -> None:
    certificate = app(synthesized("dev")).only("aws_acm_certificate")
    assert certificate["domain_name"] == "dev.acme.example"
    assert certificate["subject_alternative_names"] == ["*.dev.acme.example"]


def test_each_host_leads_to_the_load_balancer(synthesized: Synthesized) -> None:
    record = app(synthesized("dev")).resource("aws_route53_record.load_balancer_chat_dev_acme_example")
    assert record["alias"]["name"] == "${aws_lb.load_balancer.dns_name}"


@pytest.mark.parametrize(("name", "days"), [("sandbox", {0}), ("prod", {30})])
def test_secrets_of_protected_environments_can_be_restored(synthesized: Synthesized, name: str, days: set[int]) -> None:
    secrets = app(synthesized(name)).resources("aws_secretsmanager_secret").values()
    assert {secret["recovery_window_in_days"] for secret in secrets} == days


def test_requests_sign_in_where_the_file_asks_for_it(synthesized: Synthesized) -> None:
    assert not app(synthesized("prod")).resources("aws_lb_listener_rule")
    assert not app(synthesized("dev")).resources("aws_cloudformation_stack")


def test_a_service_reaches_the_database_and_reads_its_credentials_itself(synthesized: Synthesized) -> None:
    template = app(synthesized("sandbox"))
    assert template.resource("aws_vpc_security_group_ingress_rule.service_chat_database_in")["from_port"] == 5432
    assert "aws_iam_role_policy.task_chat_role_database_credentials" in template.addresses
    definition = template.resource("aws_ecs_task_definition.task_chat")["container_definitions"]
    assert '{"name" = "DATABASE_PORT", "value" = "5432"}' in definition


def test_every_role_is_within_the_boundary(synthesized: Synthesized) -> None:
    roles = app(synthesized("prod")).resources("aws_iam_role").values()
    assert {role["permissions_boundary"] for role in roles} == {"arn:aws:iam::123456789012:policy/acme/acme-boundary"}


def test_no_secret_is_in_what_is_written(synthesized: Synthesized) -> None:
    document = app(synthesized("prod")).document
    assert "aws_secretsmanager_secret_version" not in document["resource"]
    assert not {"aws_secretsmanager_secret_version", "aws_ssm_parameter"} & set(document["data"])


def test_apps_find_what_they_deploy_to_in_the_outputs(synthesized: Synthesized) -> None:
    outputs = app(synthesized("sandbox")).document["output"]
    assert {"cluster", "chat_service", "chat_image_parameter", "chat_task_definition", "chat_url"} <= set(outputs)
    assert outputs["chat_url"]["value"] == "https://chat.sandbox.acme.example"
