"""Sign-in before a request reaches a service, without the client's secret in any state."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from constructs import Construct

from bascule.bindings import Expression, Module
from bascule.bindings._generated.aws.cloudformation_stack import CloudformationStack
from bascule.bindings._generated.aws.iam_role import IamRole
from bascule.bindings._generated.aws.iam_role_policy import IamRolePolicy
from bascule.bindings.functions import jsonencode, replace
from bascule.naming import Naming
from bascule.trust import Statement, document, encoded
from modules.aws.route import Route


@dataclass(frozen=True, kw_only=True)
class SignIn:
    """An OpenID Connect provider, and what it knows the load balancer by.

    `client_secret` names a secret in Secrets Manager that is there already and holds nothing but the text;
    `client_secret_arn` is its ARN, or a pattern of it. `session` is how many seconds a sign-in lasts.
    """

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    user_info_endpoint: str
    client_id: str
    client_secret: str
    client_secret_arn: str
    scope: str = "openid"
    session: int = 43_200

    def action(self) -> dict[str, Any]:
        """The action of a listener rule, in CloudFormation's words; the secret is a reference that it resolves."""
        return {
            "Type": "authenticate-oidc",
            "Order": 1,
            "AuthenticateOidcConfig": {
                "Issuer": self.issuer,
                "AuthorizationEndpoint": self.authorization_endpoint,
                "TokenEndpoint": self.token_endpoint,
                "UserInfoEndpoint": self.user_info_endpoint,
                "ClientId": self.client_id,
                "ClientSecret": f"{{{{resolve:secretsmanager:{self.client_secret}:SecretString}}}}",
                "Scope": self.scope,
                "SessionTimeout": self.session,
                "OnUnauthenticatedRequest": "authenticate",
            },
        }


class SignInRules(Module):
    """Rules of a listener that ask who somebody is before they forward a request.

    Terraform's own resource would keep the client's secret in its state. So CloudFormation makes these rules: it reads
    the secret itself, by a role that may do nothing else, and neither plan, state nor pipeline sees it. It reads it
    when a rule is made or changed: a new secret needs a change of the rules, such as of `session`.

    Args:
        name: the load balancer's name in the environment.
        kms_key_arn: the key that may encrypt the secret; None: AWS's own.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        naming: Naming,
        name: str,
        sign_in: SignIn,
        listener_arn: str,
        kms_key_arn: str | None = None,
        permissions_boundary: str | None = None,
    ) -> None:
        super().__init__(scope, id_)
        self._naming, self._sign_in, self._listener_arn = naming, sign_in, listener_arn
        role = IamRole(
            self,
            "role",
            name=naming.name(f"{name}-sign-in", "aws_iam_role"),
            path=naming.path,
            permissions_boundary=permissions_boundary,
            description="Lets CloudFormation make listener rules that ask for a sign-in",
            assume_role_policy=encoded(
                document(Statement(principal={"Service": "cloudformation.amazonaws.com"}, actions=["sts:AssumeRole"]))
            ),
        )
        self._role_arn: str = role.arn
        self._policy = IamRolePolicy(
            self, "policy", name="make-rules", role=role.name, policy=self._permissions(kms_key_arn)
        )

    def add(
        self, scope: Construct, id_: str, *, name: str, route: Route, priority: int, target_group_arn: str
    ) -> CloudformationStack:
        """Sends the route's requests to a target group, after a sign-in; `name` is the stack's in the environment."""
        rule = {
            "Type": "AWS::ElasticLoadBalancingV2::ListenerRule",
            "Properties": {
                "ListenerArn": self._listener_arn,
                "Priority": priority,
                "Conditions": _conditions(route),
                "Actions": [
                    self._sign_in.action(),
                    {"Type": "forward", "Order": 2, "TargetGroupArn": target_group_arn},
                ],
            },
        }
        template = {"AWSTemplateFormatVersion": "2010-09-09", "Resources": {"Rule": rule}}
        stack = CloudformationStack(
            scope,
            id_,
            name=self._naming.name(name, "aws_cloudformation_stack"),
            template_body=json.dumps(template, sort_keys=True, separators=(",", ":")),
            iam_role_arn=self._role_arn,
            # A stack that could not be made would stand in the way of the next try.
            on_failure="DELETE",
            depends_on=[self._policy],
        )
        stack.suppress(
            "CKV_AWS_124", reason="only an apply changes the stack: it waits for the end and reports every failure"
        )
        return stack

    def _permissions(self, kms_key_arn: str | None) -> Expression:
        """Encoded by the engine, for the ARN of the rules follows from that of their listener."""
        rules = replace(self._listener_arn, ":listener/", ":listener-rule/")
        change = [f"elasticloadbalancing:{verb}" for verb in ("AddTags", "DeleteRule", "ModifyRule", "RemoveTags")]
        statements = [
            Statement(actions=["elasticloadbalancing:CreateRule"], resources=[self._listener_arn]),
            Statement(actions=[*change, "elasticloadbalancing:SetRulePriorities"], resources=[f"{rules}/*"]),
            # What is there is listed without a resource level.
            Statement(
                actions=["elasticloadbalancing:DescribeRules", "elasticloadbalancing:DescribeTags"], resources=["*"]
            ),
            Statement(actions=["secretsmanager:GetSecretValue"], resources=[self._sign_in.client_secret_arn]),
        ]
        if kms_key_arn:
            through = {"StringLike": {"kms:ViaService": "secretsmanager.*.amazonaws.com"}}
            statements.append(Statement(actions=["kms:Decrypt"], resources=[kms_key_arn], conditions=through))
        return jsonencode(document(*statements))


def _conditions(route: Route) -> list[dict[str, Any]]:
    conditions: list[dict[str, Any]] = [{"Field": "path-pattern", "PathPatternConfig": {"Values": [route.path]}}]
    if route.host:
        conditions.append({"Field": "host-header", "HostHeaderConfig": {"Values": [route.host]}})
    return conditions
