"""What pipelines may do to clusters, services, images and what watches them."""

from __future__ import annotations

from modules.aws.policies.grant import Grant
from modules.aws.policies.service_actions import ServiceActions, named

_ECS = (
    "ecs:{region}:{account}:cluster/{name}",
    "ecs:{region}:{account}:service/{name}/*",
    "ecs:{region}:{account}:task-definition/{name}:*",
)
_LOG_GROUPS = (
    "logs:{region}:{account}:log-group:{path}*",
    # Groups that ECS and RDS would else make by themselves have names of theirs.
    "logs:{region}:{account}:log-group:/aws/ecs/containerinsights/{name}/performance",
    "logs:{region}:{account}:log-group:/aws/rds/instance/{name}/*",
)
_REPOSITORIES = "ecr:{region}:{account}:repository/{name}"
_SCALABLE_TARGETS = "application-autoscaling:{region}:{account}:scalable-target/*"
_TOPICS = "sns:{region}:{account}:{name}"

ECS = ServiceActions(
    group="workload",
    types=("aws_ecs_cluster", "aws_ecs_cluster_capacity_providers", "aws_ecs_service", "aws_ecs_task_definition"),
    read=named("ecs", "Describe* List*"),
    create=(Grant(on=_ECS, actions=named("ecs", "CreateCluster CreateService RegisterTaskDefinition")),),
    change=(
        Grant(on=_ECS, actions=named("ecs", "Delete* PutClusterCapacityProviders TagResource UntagResource Update*")),
        Grant(actions=("ecs:DeregisterTaskDefinition",)),
    ),
)

AUTOSCALING = ServiceActions(
    group="workload",
    types=("aws_appautoscaling_policy", "aws_appautoscaling_scheduled_action", "aws_appautoscaling_target"),
    read=named("application-autoscaling", "Describe* ListTagsForResource"),
    change=(
        Grant(
            on=(_SCALABLE_TARGETS,),
            conditions={"StringEquals": {"application-autoscaling:service-namespace": "ecs"}},
            actions=named(
                "application-autoscaling",
                """
                DeleteScalingPolicy DeleteScheduledAction DeregisterScalableTarget PutScalingPolicy PutScheduledAction
                RegisterScalableTarget
                """,
            ),
        ),
        Grant(on=(_SCALABLE_TARGETS,), actions=named("application-autoscaling", "TagResource UntagResource")),
    ),
)

ECR = ServiceActions(
    group="workload",
    types=("aws_ecr_lifecycle_policy", "aws_ecr_repository", "aws_ecr_repository_policy"),
    read=named("ecr", "DescribeRepositories GetLifecyclePolicy GetRepositoryPolicy ListTagsForResource"),
    create=(Grant(on=(_REPOSITORIES,), actions=("ecr:CreateRepository",)),),
    change=(
        Grant(
            on=(_REPOSITORIES,),
            actions=named(
                "ecr",
                """
                BatchDeleteImage Delete* PutImageScanningConfiguration PutImageTagMutability PutLifecyclePolicy
                SetRepositoryPolicy TagResource UntagResource
                """,
            ),
        ),
    ),
)

LOGS = ServiceActions(
    group="workload",
    types=("aws_cloudwatch_log_group",),
    read=named("logs", "DescribeLogGroups ListTagsForResource"),
    create=(Grant(on=_LOG_GROUPS, actions=("logs:CreateLogGroup",)),),
    change=(
        Grant(
            on=_LOG_GROUPS,
            actions=named(
                "logs",
                """
                AssociateKmsKey DeleteLogGroup DeleteRetentionPolicy DisassociateKmsKey PutRetentionPolicy
                TagResource UntagResource
                """,
            ),
        ),
    ),
)

ALARMS = ServiceActions(
    group="workload",
    types=("aws_cloudwatch_metric_alarm",),
    read=named("cloudwatch", "DescribeAlarms ListTagsForResource"),
    change=(
        Grant(
            on=("cloudwatch:{region}:{account}:alarm:{name}",),
            actions=named("cloudwatch", "DeleteAlarms PutMetricAlarm TagResource UntagResource"),
        ),
    ),
)

EVENTS = ServiceActions(
    group="workload",
    types=("aws_cloudwatch_event_rule", "aws_cloudwatch_event_target"),
    read=named("events", "Describe* List*"),
    change=(
        Grant(
            on=("events:{region}:{account}:rule/{name}",),
            actions=named(
                "events",
                "DeleteRule DisableRule EnableRule PutRule PutTargets RemoveTargets TagResource UntagResource",
            ),
        ),
    ),
)

TOPICS = ServiceActions(
    group="workload",
    types=("aws_sns_topic", "aws_sns_topic_policy", "aws_sns_topic_subscription"),
    read=named("sns", "GetSubscriptionAttributes GetTopicAttributes List*"),
    create=(Grant(on=(_TOPICS,), actions=named("sns", "CreateTopic Subscribe")),),
    change=(
        Grant(on=(_TOPICS,), actions=named("sns", "DeleteTopic SetTopicAttributes TagResource UntagResource")),
        # Subscriptions have no resource level.
        Grant(actions=named("sns", "SetSubscriptionAttributes Unsubscribe")),
    ),
)
