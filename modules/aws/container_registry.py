"""A repository of container images."""

from __future__ import annotations

import json
from typing import Any

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws import ecr_repository
from bascule.bindings._generated.aws.ecr_lifecycle_policy import EcrLifecyclePolicy


class ContainerRegistry(Module):
    """An ECR repository whose tags never move and whose images are scanned when they arrive.

    `keep_images` newest images stay, and what has lost its tag goes after a week. `kms_key_arn` encrypts them; without
    one ECR's own key does. `force_delete` destroys the repository with its images.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        name: str,
        kms_key_arn: str | None = None,
        keep_images: int = 100,
        force_delete: bool = False,
    ) -> None:
        super().__init__(scope, id_)
        repository = ecr_repository.EcrRepository(
            self,
            "resource",
            name=name,
            image_tag_mutability="IMMUTABLE",
            image_scanning_configuration=ecr_repository.ImageScanningConfiguration(scan_on_push=True),
            encryption_configuration=[
                ecr_repository.EncryptionConfiguration(
                    encryption_type="KMS" if kms_key_arn else "AES256", kms_key=kms_key_arn
                )
            ],
            force_delete=force_delete,
        )
        EcrLifecyclePolicy(
            self, "lifecycle", repository=repository.name, policy=json.dumps({"rules": _rules(keep_images)})
        )
        self.name = name
        self.arn: str = repository.arn
        self.url: str = repository.repository_url


def _rules(keep_images: int) -> list[dict[str, Any]]:
    """ECR's own form; the rule for any tag status has to come last."""
    untagged = {"tagStatus": "untagged", "countType": "sinceImagePushed", "countUnit": "days", "countNumber": 7}
    newest = {"tagStatus": "any", "countType": "imageCountMoreThan", "countNumber": keep_images}
    return [
        {"rulePriority": 1, "description": "without a tag", "selection": untagged, "action": {"type": "expire"}},
        {"rulePriority": 2, "description": "older images", "selection": newest, "action": {"type": "expire"}},
    ]
