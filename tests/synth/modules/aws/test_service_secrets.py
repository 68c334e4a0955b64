"""The secrets of a service."""

from __future__ import annotations

from typing import Any

from bascule.naming import Naming
from modules.aws.service_secrets import ServiceSecrets
from tests.synth.conftest import Declare, Synthesize
from tests.synth.modules.aws.services import KEY, NAMING


def declare(**changes: Any) -> Declare:
    arguments = {"naming": NAMING, "service": "chat", "names": ["API_KEY"], **changes}
    return lambda stack: ServiceSecrets(stack, "secrets", **arguments)


def test_a_secret_is_a_container_without_a_value(synthesize: Synthesize) -> None:
    template = synthesize(declare())
    assert template.addresses == ["aws_secretsmanager_secret.secrets_API_KEY"]


def test_a_name_that_stays_reserved_carries_the_generation(synthesize: Synthesize) -> None:
    template = synthesize(declare(naming=Naming("acme", "dev", generation=3)))
    assert template.only("aws_secretsmanager_secret")["name"] == "acme/dev/chat/API_KEY-g3"


def test_the_given_key_encrypts_it(synthesize: Synthesize) -> None:
    assert synthesize(declare(kms_key_arn=KEY)).only("aws_secretsmanager_secret")["kms_key_id"] == KEY


def test_a_name_can_be_freed_at_once(synthesize: Synthesize) -> None:
    secret = synthesize(declare(recovery_days=0)).only("aws_secretsmanager_secret")
    assert secret["recovery_window_in_days"] == 0
