"""What pipelines may do to whatever holds data, to the keys that encrypt it, to budgets and cost alerts."""

from __future__ import annotations

from modules.aws.policies.grant import Grant, Limit
from modules.aws.policies.service_actions import ServiceActions, named

_SECRETS = "secretsmanager:{region}:{account}:secret:{folder}/*"
_DATABASES = (
    "rds:{region}:{account}:db:{name}",
    "rds:{region}:{account}:og:default*",
    "rds:{region}:{account}:pg:{name}",
    "rds:{region}:{account}:subgrp:{name}",
)

S3 = ServiceActions(
    group="data",
    types=(
        "aws_s3_bucket",
        "aws_s3_bucket_lifecycle_configuration",
        "aws_s3_bucket_logging",
        "aws_s3_bucket_ownership_controls",
        "aws_s3_bucket_policy",
        "aws_s3_bucket_public_access_block",
        "aws_s3_bucket_server_side_encryption_configuration",
        "aws_s3_bucket_versioning",
    ),
    read=named(
        "s3",
        """
        GetAccelerateConfiguration GetBucket* GetEncryptionConfiguration GetLifecycleConfiguration
        GetReplicationConfiguration ListTagsForResource
        """,
    ),
    create=(Grant(on=("s3:::{name}",), actions=("s3:CreateBucket",)),),
    change=(
        Grant(
            on=("s3:::{name}",),
            actions=named(
                "s3",
                """
                DeleteBucket DeleteBucketPolicy ListBucketVersions PutBucket* PutEncryptionConfiguration
                PutLifecycleConfiguration TagResource UntagResource
                """,
            ),
        ),
        # A bucket with force_destroy is emptied first.
        Grant(on=("s3:::{name}/*",), actions=named("s3", "DeleteObject DeleteObjectVersion")),
    ),
)

KMS = ServiceActions(
    group="data",
    types=("aws_kms_alias", "aws_kms_key", "aws_kms_key_policy"),
    read=named("kms", "DescribeKey GetKeyPolicy GetKeyRotationStatus ListAliases ListResourceTags"),
    create=(Grant(limit=Limit.REQUEST, actions=named("kms", "CreateKey TagResource")),),
    change=(
        Grant(
            limit=Limit.RESOURCE,
            actions=named(
                "kms",
                """
                *Alias CancelKeyDeletion DisableKeyRotation Enable* PutKeyPolicy ScheduleKeyDeletion UntagResource
                UpdateKeyDescription
                """,
            ),
        ),
        Grant(on=("kms:{region}:{account}:alias/{name}",), actions=("kms:*Alias",)),
    ),
)

SECRETS = ServiceActions(
    group="data",
    types=("aws_secretsmanager_secret", "aws_secretsmanager_secret_policy"),
    read=named("secretsmanager", "DescribeSecret GetResourcePolicy"),
    create=(
        Grant(
            # The second form is what RDS makes for a database's administrator, in its creator's name.
            on=(_SECRETS, "secretsmanager:{region}:{account}:secret:rds!*"),
            actions=named("secretsmanager", "CreateSecret TagResource"),
        ),
    ),
    change=(
        Grant(
            on=(_SECRETS,),
            actions=named(
                "secretsmanager",
                """
                DeleteResourcePolicy DeleteSecret PutResourcePolicy RestoreSecret TagResource UntagResource
                UpdateSecret ValidateResourcePolicy
                """,
            ),
        ),
    ),
)

PARAMETERS = ServiceActions(
    group="data",
    types=("aws_ssm_parameter",),
    read=named("ssm", "DescribeParameters ListTagsForResource"),
    change=(
        Grant(
            on=("ssm:{region}:{account}:parameter{path}*",),
            actions=named("ssm", "AddTagsToResource DeleteParameter PutParameter RemoveTagsFromResource"),
        ),
    ),
)

RDS = ServiceActions(
    group="data",
    types=("aws_db_instance", "aws_db_parameter_group", "aws_db_subnet_group"),
    read=named("rds", "Describe* ListTagsForResource"),
    create=(Grant(on=_DATABASES, actions=named("rds", "CreateDBInstance CreateDBParameterGroup CreateDBSubnetGroup")),),
    change=(
        Grant(
            on=(*_DATABASES, "rds:{region}:{account}:snapshot:{name}"),
            actions=named(
                "rds",
                """
                AddTagsToResource CreateDBSnapshot DeleteDBInstance DeleteDBParameterGroup DeleteDBSubnetGroup
                Modify* RebootDBInstance RemoveTagsFromResource ResetDBParameterGroup
                """,
            ),
        ),
    ),
)

BUDGETS = ServiceActions(
    group="data",
    types=("aws_budgets_budget",),
    read=named("budgets", "ListTagsForResource ViewBudget"),
    change=(
        Grant(
            on=("budgets::{account}:budget/{name}",),
            actions=named("budgets", "ModifyBudget TagResource UntagResource"),
        ),
    ),
)

COST_ANOMALIES = ServiceActions(
    group="data",
    types=("aws_ce_anomaly_monitor", "aws_ce_anomaly_subscription"),
    read=named("ce", "GetAnomalyMonitors GetAnomalySubscriptions ListTagsForResource"),
    create=(
        Grant(limit=Limit.REQUEST, actions=named("ce", "CreateAnomalyMonitor CreateAnomalySubscription TagResource")),
    ),
    change=(
        Grant(
            limit=Limit.RESOURCE,
            actions=named(
                "ce",
                """
                DeleteAnomalyMonitor DeleteAnomalySubscription UntagResource UpdateAnomalyMonitor
                UpdateAnomalySubscription
                """,
            ),
        ),
    ),
)
