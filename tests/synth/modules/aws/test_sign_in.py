"""Sign-in before services, and where its secret is not."""

from __future__ import annotations

import json
from typing import Any

from bascule.bindings import Stack
from bascule.testing import Template
from modules.aws.route import Route
from modules.aws.sign_in import SignIn
from tests.synth.conftest import Synthesize
from tests.synth.modules.aws.services import ACCOUNT, CERTIFICATE, KEY, REGION, add_load_balancer

SECRET = f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:acme/sign-in/dev-??????"
SIGN_IN = SignIn(
    issuer="https://login.acme.example",
    authorization_endpoint="https://login.acme.example/authorize",
    token_endpoint="https://login.acme.example/token",
    user_info_endpoint="https://login.acme.example/userinfo",
    client_id="bascule",
    client_secret="acme/sign-in/dev",
    client_secret_arn=SECRET,
)


def declare(stack: Stack) -> None:
    load_balancer = add_load_balancer(stack, certificate_arn=CERTIFICATE)
    load_balancer.add_sign_in(SIGN_IN, kms_key_arn=KEY)
    route = Route(host="chat.example", path="/api/*")
    load_balancer.add_route(stack, "chat", name="chat", route=route, target_group_arn="arn:targets")


def rule(template: Template) -> dict[str, Any]:
    """The rule, as the template of CloudFormation has it."""
    properties: dict[str, Any] = json.loads(template.only("aws_cloudformation_stack")["template_body"])
    return dict(properties["Resources"]["Rule"]["Properties"])


def test_a_request_is_forwarded_after_a_sign_in_alone(synthesize: Synthesize) -> None:
    template = synthesize(declare)
    actions = sorted(rule(template)["Actions"], key=lambda action: int(action["Order"]))
    assert [action["Type"] for action in actions] == ["authenticate-oidc", "forward"]
    assert actions[0]["AuthenticateOidcConfig"]["OnUnauthenticatedRequest"] == "authenticate"
    assert not template.resources("aws_lb_listener_rule")


def test_the_secret_is_a_reference_that_cloudformation_resolves(synthesize: Synthesize) -> None:
    sign_in = rule(synthesize(declare))["Actions"][0]["AuthenticateOidcConfig"]
    assert sign_in["ClientSecret"] == "{{resolve:secretsmanager:acme/sign-in/dev:SecretString}}"


def test_a_rule_asks_for_host_and_path(synthesize: Synthesize) -> None:
    assert rule(synthesize(declare))["Conditions"] == [
        {"Field": "path-pattern", "PathPatternConfig": {"Values": ["/api/*"]}},
        {"Field": "host-header", "HostHeaderConfig": {"Values": ["chat.example"]}},
    ]


def test_the_role_reads_that_secret_and_changes_the_rules_of_that_listener_alone(synthesize: Synthesize) -> None:
    policy = synthesize(declare).resource("aws_iam_role_policy.load_balancer_sign_in_policy")["policy"]
    listener = "aws_lb_listener.load_balancer_https.arn"
    assert f'"Action" = "secretsmanager:GetSecretValue", "Resource" = "{SECRET}"' in policy
    assert f'"Action" = "elasticloadbalancing:CreateRule", "Resource" = {listener}' in policy
    assert f'"Resource" = "${{replace({listener}, ":listener/", ":listener-rule/")}}/*"' in policy


def test_only_listing_is_allowed_on_everything(synthesize: Synthesize) -> None:
    policy = synthesize(declare).resource("aws_iam_role_policy.load_balancer_sign_in_policy")["policy"]
    assert policy.count('"Resource" = "*"') == 1
    assert '["elasticloadbalancing:DescribeRules", "elasticloadbalancing:DescribeTags"], "Resource" = "*"' in policy


def test_the_load_balancer_may_ask_for_tokens(synthesize: Synthesize) -> None:
    template = synthesize(declare)
    egress = template.resource("aws_vpc_security_group_egress_rule.load_balancer_security_group_to_anywhere_443")
    assert egress["cidr_ipv4"] == "0.0.0.0/0"
