"""The plan role's policies: a pull request's own code runs under it."""

from __future__ import annotations

from bascule.trust import Document, Purpose, Statement, document
from modules.aws.policies.access_scope import AccessScope
from modules.aws.policies.reading import READ, readable_parameters, reading
from modules.aws.policies.state_access import readable_objects, state_guards, state_statements

_CONTENT = (
    "athena:GetQueryResults",
    "bedrock:Invoke*",
    "dynamodb:*Get*",
    "dynamodb:Query",
    "dynamodb:Scan",
    "ecr:BatchGetImage",
    "ecr:GetDownloadUrlForLayer",
    "ecs:ExecuteCommand",
    "ecs:RunTask",
    "lambda:Invoke*",
    "logs:FilterLogEvents",
    "logs:GetLog*",
    "logs:GetQueryResults",
    "logs:StartLiveTail",
    "logs:StartQuery",
    "rds-data:*",
    "rds-db:*",
    "rds:DownloadDBLogFilePortion",
    "secretsmanager:BatchGetSecretValue",
    "secretsmanager:GetSecretValue",
    "sqs:ReceiveMessage",
    "ssm:StartSession",
    "sts:AssumeRole",
)
"""Ways to content, to running code and to other identities."""


def plan_policies(scope: AccessScope) -> dict[str, Document]:
    """Reads configuration and the environment's own states, and puts plans; it cannot even write a lock.

    What it must never read is denied besides, so that no policy added later opens it.
    """
    objects = readable_objects(Purpose.PLAN, scope)
    return {
        READ: reading(scope),
        "own": document(
            *state_statements(Purpose.PLAN, scope),
            Statement(sid="Content", effect="Deny", actions=_CONTENT, resources=["*"]),
            Statement(
                sid="Objects",
                effect="Deny",
                actions=["s3:GetObject*"],
                resources=[] if objects else ["*"],
                not_resources=objects,
            ),
            Statement(
                sid="Values", effect="Deny", actions=["ssm:GetParameter*"], not_resources=readable_parameters(scope)
            ),
            *state_guards(scope),
        ),
    }
