"""How much a pipeline may destroy before somebody has to say that it is meant."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bascule.config.scalars import Text
from bascule.config.section import Many, Section

ResourceType = Annotated[str, Text(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)+", "a resource type such as aws_db_instance", 100)]

HARD_TO_REPLACE = (
    "aws_db_instance",
    "aws_dynamodb_table",
    "aws_ecr_repository",
    "aws_efs_file_system",
    "aws_kms_key",
    "aws_rds_cluster",
    "aws_route53_zone",
    "aws_s3_bucket",
    "aws_secretsmanager_secret",
    "google_artifact_registry_repository",
    "google_dns_managed_zone",
    "google_firestore_database",
    "google_kms_crypto_key",
    "google_secret_manager_secret",
    "google_sql_database_instance",
    "google_storage_bucket",
)
"""Types whose objects hold what no apply brings back: data, keys, images, names that others point to."""


class DestroyGuard(Section):
    """Plans that destroy more are applied only with `allow-destroy`."""

    max_deletes: Annotated[int, Field(ge=0, le=10_000)] = Field(
        3, description="objects that one plan may destroy or replace"
    )
    protected_types: Many[ResourceType] = Field(
        HARD_TO_REPLACE, description="resource types of which a plan may destroy or replace none; yours replace these"
    )
