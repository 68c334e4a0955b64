"""The database: closed, encrypted, backed up, and without a password in any state."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bascule.bindings import Expression, Stack
from bascule.naming import Naming
from modules.aws.existing_network import ExistingNetwork
from modules.aws.postgres import Postgres
from modules.aws.security_group import SecurityGroup
from tests.synth.conftest import Declare, Synthesize
from tests.synth.modules.aws.services import KEY, NAMING, NETWORK, REGION, add_task, add_topic, statements

CREDENTIALS = "${aws_db_instance.database.master_user_secret[0].secret_arn}"


def add_database(stack: Stack, **changes: Any) -> Postgres:
    arguments = {"naming": NAMING, "name": "database", "network": NETWORK, **changes}
    return Postgres(stack, "database", **arguments)


def declare(**changes: Any) -> Declare:
    return lambda stack: add_database(stack, **changes)


def test_the_password_is_made_by_rds_and_in_no_plan(synthesize: Synthesize) -> None:
    instance = synthesize(declare()).only("aws_db_instance")
    assert instance["manage_master_user_password"] is True
    assert not {"password", "password_wo"} & set(instance)


def test_the_given_key_encrypts_storage_password_insights_and_logs(synthesize: Synthesize) -> None:
    template = synthesize(declare(kms_key_arn=KEY))
    instance = template.only("aws_db_instance")
    keys = ("kms_key_id", "master_user_secret_kms_key_id", "performance_insights_kms_key_id")
    assert {instance[key] for key in keys} == {KEY}
    assert {group["kms_key_id"] for group in template.resources("aws_cloudwatch_log_group").values()} == {KEY}


def test_storage_is_encrypted_without_a_key_too(synthesize: Synthesize) -> None:
    instance = synthesize(declare()).only("aws_db_instance")
    assert instance["storage_encrypted"] is True
    assert "kms_key_id" not in instance


def test_it_is_reached_by_nobody_until_somebody_is_allowed(synthesize: Synthesize) -> None:
    template = synthesize(declare())
    assert template.only("aws_db_instance")["publicly_accessible"] is False
    assert not template.resources("aws_vpc_security_group_ingress_rule")
    assert not template.resources("aws_vpc_security_group_egress_rule")


def test_who_is_allowed_connects_to_its_port(synthesize: Synthesize) -> None:
    def allowed(stack: Stack) -> None:
        service = SecurityGroup(stack, "service", name="a", description="A", vpc_id="vpc-1")
        add_database(stack).allow_from(stack, "queries", service)

    rule = synthesize(allowed).resource("aws_vpc_security_group_ingress_rule.queries_in")
    assert (rule["from_port"], rule["referenced_security_group_id"]) == (5432, "${aws_security_group.service.id}")


def test_a_service_reads_the_password_as_it_is_at_that_moment(synthesize: Synthesize) -> None:
    def granted(stack: Stack) -> None:
        add_database(stack, kms_key_arn=KEY).grant_read_credentials(add_task(stack).role, region=REGION)

    read, decrypt = statements(synthesize(granted), "aws_iam_role_policy.task_role_database_credentials")
    assert (read["Action"], read["Resource"]) == ("secretsmanager:GetSecretValue", CREDENTIALS)
    assert decrypt["Condition"] == {"StringEquals": {"kms:ViaService": f"secretsmanager.{REGION}.amazonaws.com"}}


def test_connections_need_tls(synthesize: Synthesize) -> None:
    parameters = synthesize(declare()).only("aws_db_parameter_group")["parameter"]
    assert {"name": "rds.force_ssl", "value": "1", "apply_method": "immediate"} in parameters


@pytest.mark.parametrize(("version", "minor_by_itself"), [("17", True), ("17.4", False)])
def test_a_minor_version_that_is_named_stays(synthesize: Synthesize, version: str, minor_by_itself: bool) -> None:
    template = synthesize(declare(version=version))
    assert template.only("aws_db_instance")["auto_minor_version_upgrade"] is minor_by_itself
    assert template.only("aws_db_parameter_group")["family"] == "postgres17"


def test_an_upgrade_makes_its_parameter_group_first(synthesize: Synthesize) -> None:
    group = synthesize(declare(version="18")).only("aws_db_parameter_group")
    assert group["name"] == "acme-dev-database-18"
    assert group["lifecycle"] == {"create_before_destroy": True}


def test_a_final_snapshot_carries_the_generation(synthesize: Synthesize) -> None:
    instance = synthesize(declare(naming=Naming("acme", "dev", generation=4))).only("aws_db_instance")
    assert instance["final_snapshot_identifier"] == "acme-dev-database-final-g4"
    assert instance["skip_final_snapshot"] is False


def test_without_a_final_snapshot_none_is_named(synthesize: Synthesize) -> None:
    instance = synthesize(declare(final_snapshot=False)).only("aws_db_instance")
    assert instance["skip_final_snapshot"] is True
    assert "final_snapshot_identifier" not in instance


def test_it_is_protected_unless_that_is_turned_off(synthesize: Synthesize) -> None:
    assert synthesize(declare()).only("aws_db_instance")["deletion_protection"] is True


def test_the_log_groups_that_rds_would_leave_behind_are_made_first(synthesize: Synthesize) -> None:
    template = synthesize(declare())
    names = {group["name"] for group in template.resources("aws_cloudwatch_log_group").values()}
    assert names == {f"/aws/rds/instance/acme-dev-database/{log}" for log in ("postgresql", "upgrade")}
    assert len(template.only("aws_db_instance")["depends_on"]) == 2


def test_shortage_of_cpu_storage_and_connections_is_watched(synthesize: Synthesize) -> None:
    template = synthesize(
        lambda stack: add_database(stack, storage_gb=100, max_connections=500, alarm_topic=add_topic(stack))
    )
    alarms = template.resources("aws_cloudwatch_metric_alarm").values()
    assert {alarm["metric_name"]: alarm["threshold"] for alarm in alarms} == {
        "CPUUtilization": 80,
        "FreeStorageSpace": 10 * 1024**3,
        "DatabaseConnections": 400,
    }


def test_the_server_accepts_as_many_connections_as_the_alarm_counts_with(synthesize: Synthesize) -> None:
    parameters = synthesize(declare(max_connections=500)).only("aws_db_parameter_group")["parameter"]
    assert {"name": "max_connections", "value": "500", "apply_method": "pending-reboot"} in parameters


def test_a_network_may_be_known_later(synthesize: Synthesize) -> None:
    network = ExistingNetwork(
        vpc_id=Expression.of("data.aws_vpc.shared.id"),
        cidr="10.20.0.0/16",
        public_subnet_ids=[],
        private_subnet_ids=[Expression.of("var.private")],
    )
    template = synthesize(declare(network=network))
    assert template.only("aws_db_subnet_group")["subnet_ids"] == ["${var.private}"]
    assert "password" not in json.dumps(template.document).replace("manage_master_user_password", "")
