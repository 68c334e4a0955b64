"""BSC_AWS_056: a resource is not for everybody."""

from __future__ import annotations

from bascule.check.aws.open_policy import judge_openness
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_PATHS = {
    "aws_backup_vault_policy": "policy",
    "aws_cloudwatch_event_bus_policy": "policy",
    "aws_dynamodb_resource_policy": "policy",
    "aws_ecr_repository_policy": "policy",
    "aws_efs_file_system_policy": "policy",
    "aws_elasticsearch_domain": "access_policies",
    "aws_elasticsearch_domain_policy": "access_policies",
    "aws_glacier_vault": "access_policy",
    "aws_kinesis_resource_policy": "policy",
    "aws_lambda_layer_version_permission": "policy",
    "aws_opensearch_domain": "access_policies",
    "aws_opensearch_domain_policy": "access_policies",
    "aws_s3_access_point": "policy",
    "aws_secretsmanager_secret": "policy",
    "aws_secretsmanager_secret_policy": "policy",
    "aws_sns_topic": "policy",
    "aws_sns_topic_policy": "policy",
    "aws_sqs_queue": "policy",
    "aws_sqs_queue_policy": "policy",
}
"""Types whose policies say who may use the resource, and where they have it; buckets are BSC_AWS_025's."""


def _judge(resource: Resource) -> Judgement | None:
    return judge_openness(resource, _PATHS[resource.block.type], _finding)


def _finding(actions: str) -> str:
    return f"everybody may {actions}: Principal is * and no condition limits it"


RULE = Rule(
    id="BSC_AWS_056",
    title="A resource policy names who may use the resource",
    severity=Severity.HIGH,
    reason="Principal * is everybody on the internet with an AWS account, and for reads of a bucket everybody.",
    fix="name accounts, roles or services, or limit it by aws:SourceArn, aws:SourceAccount or aws:PrincipalOrgID",
    judge=each_resource(_judge, *_PATHS),
)
