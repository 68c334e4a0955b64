"""Keys, a bucket with all that belongs to it, a container registry, secrets, a parameter."""

from __future__ import annotations

import json
from typing import Any

from tests.deploy.sandbox.resources.policy import POLICY

LIFECYCLE = json.dumps(
    {
        "rules": [
            {
                "rulePriority": 1,
                "selection": {"tagStatus": "any", "countType": "imageCountMoreThan", "countNumber": 9},
                "action": {"type": "expire"},
            }
        ]
    }
)


def storage() -> dict[str, Any]:
    """The resources, by type and name."""
    bucket = "${aws_s3_bucket.logs.id}"
    repository = "${aws_ecr_repository.chat.name}"
    grant = {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::acme-logs/*"}
    return {
        "aws_kms_key": {"main": {"description": "acme", "enable_key_rotation": True}},
        "aws_kms_alias": {"main": {"name": "alias/acme", "target_key_id": "${aws_kms_key.main.key_id}"}},
        "aws_kms_key_policy": {"main": {"key_id": "${aws_kms_key.main.id}", "policy": POLICY}},
        "aws_s3_bucket": {"logs": {"bucket": "acme-logs"}, "target": {"bucket": "acme-target"}},
        "aws_s3_bucket_versioning": {"logs": {"bucket": bucket, "versioning_configuration": {"status": "Enabled"}}},
        "aws_s3_bucket_policy": {
            "logs": {"bucket": bucket, "policy": json.dumps({"Version": "2012-10-17", "Statement": [grant]})}
        },
        "aws_s3_bucket_public_access_block": {"logs": {"bucket": bucket, "block_public_acls": True}},
        "aws_s3_bucket_server_side_encryption_configuration": {
            "logs": {
                "bucket": bucket,
                "rule": {"apply_server_side_encryption_by_default": {"sse_algorithm": "AES256"}},
            }
        },
        "aws_s3_bucket_lifecycle_configuration": {
            "logs": {
                "bucket": bucket,
                "rule": [
                    {"id": "expire", "status": "Enabled", "filter": [{"prefix": ""}], "expiration": [{"days": 30}]},
                    {
                        "id": "old",
                        "status": "Enabled",
                        "filter": [{}],
                        "noncurrent_version_expiration": [{"noncurrent_days": 7}],
                        "abort_incomplete_multipart_upload": [{"days_after_initiation": 7}],
                    },
                ],
            }
        },
        "aws_s3_bucket_ownership_controls": {
            "logs": {"bucket": bucket, "rule": {"object_ownership": "BucketOwnerEnforced"}}
        },
        "aws_s3_bucket_logging": {
            "logs": {"bucket": bucket, "target_bucket": "${aws_s3_bucket.target.id}", "target_prefix": "access/"}
        },
        "aws_ecr_repository": {
            "chat": {
                "name": "acme/chat",
                "image_scanning_configuration": {"scan_on_push": True},
                "encryption_configuration": {"encryption_type": "KMS", "kms_key": "${aws_kms_key.main.arn}"},
            }
        },
        "aws_ecr_lifecycle_policy": {"chat": {"repository": repository, "policy": LIFECYCLE}},
        "aws_ecr_repository_policy": {"chat": {"repository": repository, "policy": POLICY}},
        "aws_secretsmanager_secret": {
            "key": {"name": "acme/key", "kms_key_id": "${aws_kms_key.main.arn}", "recovery_window_in_days": 0}
        },
        "aws_secretsmanager_secret_version": {
            "key": {"secret_id": "${aws_secretsmanager_secret.key.id}", "secret_string": "s3cret"}
        },
        "aws_secretsmanager_secret_policy": {
            "key": {"secret_arn": "${aws_secretsmanager_secret.key.arn}", "policy": POLICY}
        },
        "aws_ssm_parameter": {
            "image": {"name": "/acme/image", "type": "String", "insecure_value": '{"image": ""}'},
            "plain": {"name": "/acme/plain", "type": "String", "value": "x"},
        },
    }
