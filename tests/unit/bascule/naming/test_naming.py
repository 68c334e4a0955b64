from __future__ import annotations

import pytest

from bascule.errors import NamingError
from bascule.naming import Naming, name_limits

NAMING = Naming("acme", "dev", generation=3)


@pytest.mark.parametrize(
    ("resource_type", "name"),
    [
        ("aws_ecs_service", "acme-dev-chat"),
        ("aws_cloudwatch_log_group", "/acme/dev/chat"),
        ("aws_secretsmanager_secret", "acme/dev/chat"),
        ("aws_kms_alias", "alias/acme-dev-chat"),
    ],
)
def test_a_name_has_the_form_of_its_resource_type(resource_type: str, name: str) -> None:
    assert NAMING.name("chat", resource_type) == name


@pytest.mark.parametrize("resource_type", sorted(name_limits()))
def test_every_resource_type_accepts_an_ordinary_name(resource_type: str) -> None:
    assert NAMING.name("chat", resource_type)


def test_the_only_one_of_its_type_needs_no_entity() -> None:
    assert NAMING.name("", "aws_ecs_cluster") == "acme-dev"


def test_a_name_in_the_world_ends_in_its_account() -> None:
    assert NAMING.unique_name("logs", "aws_s3_bucket", "123456789012") == "acme-dev-logs-123456789012"


def test_a_name_that_stays_reserved_carries_the_generation() -> None:
    assert NAMING.generated("chat/KEY", "aws_secretsmanager_secret") == "acme/dev/chat/KEY-g3"


def test_the_path_holds_everything_of_the_environment() -> None:
    assert NAMING.path == "/acme/dev/"


def test_a_name_that_is_too_long_is_refused_with_both_lengths() -> None:
    with pytest.raises(NamingError, match="has 34 characters, aws_lb_target_group allows at most 32"):
        NAMING.name("a-service-with-a-long-nam", "aws_lb_target_group")


def test_characters_that_the_resource_refuses_are_refused() -> None:
    with pytest.raises(NamingError, match="characters that aws_s3_bucket does not allow"):
        NAMING.name("Logs_", "aws_s3_bucket")


def test_an_unknown_resource_type_says_where_its_row_goes() -> None:
    with pytest.raises(NamingError, match=r"name_limits\.json"):
        NAMING.name("chat", "aws_mystery")
