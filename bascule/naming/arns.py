"""ARNs that follow from names, so that a policy can name what does not exist yet.

Formats: AWS Service Authorization Reference. What has a random part (secrets) becomes a pattern for a policy's
`Resource`, not the ARN of one object.
"""

from __future__ import annotations

GITHUB_ISSUER = "token.actions.githubusercontent.com"


def role_arn(account_id: str, path: str, name: str, partition: str = "aws") -> str:
    """The ARN of an IAM role; `path` begins and ends with a slash."""
    return f"arn:{partition}:iam::{account_id}:role{path}{name}"


def policy_arn(account_id: str, path: str, name: str, partition: str = "aws") -> str:
    """The ARN of a managed IAM policy; `path` begins and ends with a slash."""
    return f"arn:{partition}:iam::{account_id}:policy{path}{name}"


def oidc_provider_arn(account_id: str, issuer: str = GITHUB_ISSUER, *, partition: str = "aws") -> str:
    """The ARN of an OIDC provider; `issuer` is its URL without the scheme."""
    return f"arn:{partition}:iam::{account_id}:oidc-provider/{issuer}"


def bucket_arn(name: str, partition: str = "aws") -> str:
    """The ARN of an S3 bucket; its objects are `<arn>/<key>`."""
    return f"arn:{partition}:s3:::{name}"


def repository_arn(region: str, account_id: str, name: str, partition: str = "aws") -> str:
    """The ARN of an ECR repository."""
    return f"arn:{partition}:ecr:{region}:{account_id}:repository/{name}"


def repository_url(region: str, account_id: str, name: str, dns_suffix: str = "amazonaws.com") -> str:
    """The URL under which images of an ECR repository are pushed and pulled."""
    return f"{account_id}.dkr.ecr.{region}.{dns_suffix}/{name}"


def parameter_arn(region: str, account_id: str, name: str, partition: str = "aws") -> str:
    """The ARN of an SSM parameter; `name` begins with a slash."""
    return f"arn:{partition}:ssm:{region}:{account_id}:parameter{name}"


def secret_arn_pattern(region: str, account_id: str, name: str, partition: str = "aws") -> str:
    """A pattern for the ARN of a secret, to which Secrets Manager adds a hyphen and six random characters."""
    return f"arn:{partition}:secretsmanager:{region}:{account_id}:secret:{name}-??????"


def cluster_arn(region: str, account_id: str, name: str, partition: str = "aws") -> str:
    """The ARN of an ECS cluster."""
    return f"arn:{partition}:ecs:{region}:{account_id}:cluster/{name}"


def service_arn(region: str, account_id: str, cluster: str, name: str, partition: str = "aws") -> str:
    """The ARN of an ECS service, in the long form that new accounts have."""
    return f"arn:{partition}:ecs:{region}:{account_id}:service/{cluster}/{name}"


def task_definition_arn(region: str, account_id: str, family: str, revision: str = "*", partition: str = "aws") -> str:
    """The ARN of a task definition's revision; every revision by default."""
    return f"arn:{partition}:ecs:{region}:{account_id}:task-definition/{family}:{revision}"


def log_group_arn(region: str, account_id: str, name: str, partition: str = "aws") -> str:
    """The ARN of a log group; its streams are `<arn>:*`."""
    return f"arn:{partition}:logs:{region}:{account_id}:log-group:{name}"


def key_alias_arn(region: str, account_id: str, alias: str, partition: str = "aws") -> str:
    """The ARN of a KMS alias; `alias` begins with "alias/"."""
    return f"arn:{partition}:kms:{region}:{account_id}:{alias}"


def topic_arn(region: str, account_id: str, name: str, partition: str = "aws") -> str:
    """The ARN of an SNS topic."""
    return f"arn:{partition}:sns:{region}:{account_id}:{name}"
