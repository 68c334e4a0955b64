"""Repositories of images."""

from __future__ import annotations

import json
from typing import Any

import pytest

from modules.aws.container_registry import ContainerRegistry
from tests.synth.conftest import Declare, Synthesize


def declare(**changes: Any) -> Declare:
    return lambda stack: ContainerRegistry(stack, "chat", name="acme-dev-chat", **changes)


def test_tags_never_move_and_images_are_scanned(synthesize: Synthesize) -> None:
    repository = synthesize(declare()).resource("aws_ecr_repository.chat")
    assert repository["image_tag_mutability"] == "IMMUTABLE"
    assert repository["image_scanning_configuration"] == {"scan_on_push": True}


@pytest.mark.parametrize(
    ("key", "encryption"),
    [
        (None, {"encryption_type": "AES256"}),
        ("arn:aws:kms:x:key/1", {"encryption_type": "KMS", "kms_key": "arn:aws:kms:x:key/1"}),
    ],
)
def test_images_are_encrypted_by_ecr_or_by_the_given_key(
    synthesize: Synthesize, key: str | None, encryption: dict[str, str]
) -> None:
    assert synthesize(declare(kms_key_arn=key)).only("aws_ecr_repository")["encryption_configuration"] == [encryption]


def test_the_rule_for_any_image_comes_last_as_ecr_asks(synthesize: Synthesize) -> None:
    rules = json.loads(synthesize(declare(keep_images=20)).only("aws_ecr_lifecycle_policy")["policy"])["rules"]
    assert [(rule["rulePriority"], rule["selection"]["tagStatus"]) for rule in rules] == [(1, "untagged"), (2, "any")]
    assert rules[1]["selection"]["countNumber"] == 20


@pytest.mark.parametrize("force", [True, False])
def test_a_repository_goes_with_its_images_only_when_asked(synthesize: Synthesize, force: bool) -> None:
    assert synthesize(declare(force_delete=force)).only("aws_ecr_repository")["force_delete"] is force
