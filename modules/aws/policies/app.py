"""The app role's policies: what the pipeline of an application does, and nothing of the infrastructure."""

from __future__ import annotations

from collections.abc import Sequence

from bascule.trust import Document, Statement, document
from modules.aws.policies.access_scope import AccessScope
from modules.aws.policies.guards import other_environments
from modules.aws.policies.service_actions import named


def app_policies(scope: AccessScope, *, site_buckets: Sequence[str] = ()) -> dict[str, Document]:
    """Pushes images, deploys services and releases sites of the environment.

    Services are covered by the form of their names, so that a new one needs no change of access; sites by the ARNs of
    their buckets, for other buckets of the environment are none of an application's business.
    """
    return {
        "own": document(
            *_images(scope),
            *_services(scope),
            *_logs(scope),
            *_scaling(scope),
            *_sites(scope, site_buckets),
            other_environments(scope),
        )
    }


def _images(scope: AccessScope) -> list[Statement]:
    return [
        Statement(actions=["ecr:GetAuthorizationToken"], resources=["*"]),
        Statement(
            actions=named(
                "ecr",
                """
                BatchCheckLayerAvailability BatchGetImage CompleteLayerUpload DescribeImageScanFindings DescribeImages
                GetDownloadUrlForLayer InitiateLayerUpload PutImage UploadLayerPart
                """,
            ),
            resources=scope.arns("ecr:{region}:{account}:repository/{name}"),
        ),
        Statement(
            actions=named("ssm", "GetParameter GetParameters PutParameter"),
            resources=scope.arns("ssm:{region}:{account}:parameter{path}*/image"),
        ),
    ]


def _services(scope: AccessScope) -> list[Statement]:
    """A deploy registers a revision, moves the service to it, watches it, and takes a bad one back."""
    return [
        Statement(
            actions=named("ecs", "DescribeServices ListTagsForResource UpdateService"),
            resources=scope.arns("ecs:{region}:{account}:service/{name}/*"),
        ),
        Statement(
            actions=named("ecs", "RegisterTaskDefinition TagResource"),
            resources=scope.arns("ecs:{region}:{account}:task-definition/{name}:*"),
        ),
        Statement(
            actions=[
                *named("ecs", "DeregisterTaskDefinition DescribeServiceDeployments DescribeServiceRevisions"),
                *named(
                    "ecs", "DescribeTaskDefinition DescribeTasks ListServiceDeployments ListTaskDefinitions ListTasks"
                ),
                "cloudwatch:DescribeAlarms",
                "elasticloadbalancing:DescribeTargetHealth",
            ],
            resources=["*"],
        ),
        Statement(
            actions=["iam:PassRole"],
            resources=scope.arns("iam::{account}:role{path}*"),
            conditions={"StringEquals": {"iam:PassedToService": "ecs-tasks.amazonaws.com"}},
        ),
    ]


def _logs(scope: AccessScope) -> list[Statement]:
    """The last words of a task that stopped tell why a deploy was bad."""
    return [
        Statement(
            actions=named("logs", "FilterLogEvents GetLogEvents"),
            resources=scope.arns("logs:{region}:{account}:log-group:{path}services/*"),
        )
    ]


def _scaling(scope: AccessScope) -> list[Statement]:
    """The first deploy raises the service's minimum, which is 0 while there is no image, and that of its mornings."""
    name, value = scope.naming.tag
    own_services = {f"aws:ResourceTag/{name}": value, "application-autoscaling:service-namespace": "ecs"}
    return [
        Statement(
            actions=[
                "application-autoscaling:DescribeScalableTargets",
                "application-autoscaling:DescribeScheduledActions",
            ],
            resources=["*"],
        ),
        Statement(
            actions=["application-autoscaling:PutScheduledAction", "application-autoscaling:RegisterScalableTarget"],
            resources=scope.arns("application-autoscaling:{region}:{account}:scalable-target/*"),
            conditions={"StringEquals": own_services},
        ),
    ]


def _sites(scope: AccessScope, buckets: Sequence[str]) -> list[Statement]:
    """A release copies files into the site's bucket and lets the distribution forget the old ones."""
    if not buckets:
        return []
    name, value = scope.naming.tag
    return [
        Statement(actions=["s3:ListBucket"], resources=buckets),
        Statement(
            actions=named("s3", "DeleteObject GetObject PutObject"), resources=[f"{bucket}/*" for bucket in buckets]
        ),
        Statement(
            actions=named("cloudfront", "CreateInvalidation GetInvalidation"),
            resources=["*"],
            conditions={"StringEquals": {f"aws:ResourceTag/{name}": value}},
        ),
    ]
