"""Databases, keys, secrets, logs, alarms, buckets, sites, zones and images: golden figures of us-east-1."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.unit.bascule.cost.conftest import Count, idle, line, load, manifest

DATABASE = {
    "engine": "postgres",
    "instance_class": "db.t4g.medium",
    "allocated_storage": 100,
    "storage_type": "gp3",
}


def test_a_database_in_one_zone(count: Count) -> None:
    found = count({"aws_db_instance.main": DATABASE})
    # 730 x 0.065; 100 x 0.115
    assert (idle(found, "instance"), idle(found, "gp3 storage")) == (Decimal("47.450"), Decimal("11.500"))


def test_a_standby_has_a_price_of_its_own(count: Count) -> None:
    found = count({"aws_db_instance.main": DATABASE | {"multi_az": True}})
    # 730 x 0.129; 100 x 0.23
    assert (idle(found, "instance"), idle(found, "gp3 storage")) == (Decimal("94.170"), Decimal("23.00"))


def test_a_standby_without_a_price_costs_twice_the_one_instance(count: Count) -> None:
    found = count({"aws_db_instance.main": DATABASE | {"multi_az": True, "instance_class": "db.t4g.small"}})
    # 2 x 730 x 0.032
    assert idle(found, "instance") == Decimal("46.720")
    assert line(found, "instance").note == "derived: 2 times db.t4g.small single-AZ"


@pytest.mark.parametrize(
    "change", [{"instance_class": "db.r7g.large"}, {"engine": "mysql"}, {"storage_type": "io2"}, {"iops": 12_000}]
)
def test_what_has_no_price_makes_the_total_a_lower_bound(count: Count, change: dict[str, Any]) -> None:
    assert count({"aws_db_instance.main": DATABASE | change}).total("idle").at_least


def test_storage_and_backups_grow_by_usage(count: Count) -> None:
    said = manifest(usage={"database": {"storage_gb": 200, "backup_gb": 50}})
    found = count({"aws_db_instance.main": DATABASE}, manifest=said)
    assert (load(found, "gp3 storage"), load(found, "backups")) == (Decimal("23.000"), Decimal("4.750"))
    assert idle(found, "gp3 storage") == Decimal("11.500")


def test_a_password_that_rds_keeps_is_a_secret(count: Count) -> None:
    found = count({"aws_db_instance.main": DATABASE | {"manage_master_user_password": True}})
    assert idle(found, "secret") == Decimal("0.40")


def test_keys_and_their_requests(count: Count) -> None:
    found = count({"aws_kms_key.main": {}})
    # 100,000 requests, 20,000 of them free, at 0.03 for 10,000.
    assert (idle(found, "key"), load(found, "requests")) == (Decimal("1.00"), Decimal("0.24"))


def test_free_requests_are_taken_off_once_for_all_keys(count: Count) -> None:
    found = count({"aws_kms_key.a": {}, "aws_kms_key.b": {}})
    usd = sum(each.load.usd for each in found.lines if each.component == "requests")
    assert usd == Decimal("0.54")


def test_each_replica_of_a_secret_is_a_secret(count: Count) -> None:
    found = count({"aws_secretsmanager_secret.a": {"replica": [{"region": "eu-west-1"}, {"region": "eu-west-2"}]}})
    # 3 x 0.40; 10,000 reads at 0.05.
    assert (idle(found, "secret"), load(found, "reads")) == (Decimal("1.20"), Decimal("0.05"))


def test_logs_of_a_service_follow_its_requests(count: Count) -> None:
    task = {"container_definitions": '${jsonencode([{"options" = aws_cloudwatch_log_group.chat.name}])}'}
    said = manifest(
        usage={"services.chat": {"requests": 10e6, "log_kb": 2}},
        paths={"aws_ecs_service.chat": "dev-aws-app/service-chat/resource"},
    )
    found = count(
        {
            "aws_cloudwatch_log_group.chat": {"name": "chat", "retention_in_days": 73},
            "aws_ecs_task_definition.chat": task,
            "aws_ecs_service.chat": {
                "launch_type": "EC2",
                "task_definition": "${aws_ecs_task_definition.chat.arn}",
            },
        },
        manifest=said,
    )
    # 20 GB, 5 of them free, at 0.50; kept 73 days (2.4 months): 48 GB at 0.03.
    assert (load(found, "written"), round(load(found, "stored"), 6)) == (Decimal("7.50"), Decimal("1.44"))


def test_logs_that_are_never_deleted_are_counted_for_a_year(count: Count) -> None:
    found = line(count({"aws_cloudwatch_log_group.x": {}}), "stored")
    assert round(found.load.quantity or 0, 6) == 12
    assert "never deleted" in found.note


def test_alarms_cost_after_the_tenth(count: Count) -> None:
    found = count({f"aws_cloudwatch_metric_alarm.a{number}": {"period": 60} for number in range(13)})
    assert found.total("idle").usd == Decimal("0.30")


def test_each_metric_of_an_alarm_counts_and_short_periods_are_dearer(count: Count) -> None:
    query = [{"id": "m1", "metric": {}}, {"id": "m2", "metric": {}}, {"id": "e", "expression": "m1/m2"}]
    found = count({"aws_cloudwatch_metric_alarm.a": {"metric_query": query}})
    assert found.lines[0].idle.quantity == 2
    quick = count({"aws_cloudwatch_metric_alarm.a": {"period": 10}})
    assert quick.total("idle").usd == Decimal("0.30")


def test_dashboards_cost_after_the_third(count: Count) -> None:
    assert count({"aws_cloudwatch_dashboard.a": {"count": 4}}).total("idle").usd == Decimal("3.00")


def test_container_insights_are_metrics_of_each_service(count: Count) -> None:
    cluster = {"name": "main", "setting": [{"name": "containerInsights", "value": "enabled"}]}
    service = {"launch_type": "EC2", "cluster": "${aws_ecs_cluster.main.arn}"}
    found = count({"aws_ecs_cluster.main": cluster, "aws_ecs_service.chat": service})
    # 30 assumed, 10 of them free, at 0.30.
    assert idle(found, "Container Insights") == Decimal("6.00")


def test_buckets_are_paid_by_what_is_in_them(count: Count) -> None:
    found = count({"aws_s3_bucket.a": {}})
    # 10 GB at 0.023; 50,000 writes at 0.005 and 50,000 reads at 0.0004 for 1,000.
    assert (idle(found, "storage"), load(found, "writes"), load(found, "reads")) == (
        Decimal("0.23"),
        Decimal("0.25"),
        Decimal("0.02"),
    )


def test_a_site_is_paid_by_what_it_delivers(count: Count) -> None:
    said = manifest(
        usage={"sites.www": {"requests": 2e6, "gb_out": 20_480, "storage_gb": 3, "visitors": "US"}},
        paths={"aws_cloudfront_distribution.www": "dev-aws-web/www/distribution"},
    )
    found = count(
        {
            "aws_cloudfront_distribution.www": {"origin": [{"domain_name": "${aws_s3_bucket.www.bucket}"}]},
            "aws_s3_bucket.www": {"bucket": "www"},
        },
        manifest=said,
    )
    # 10,240 GB at 0.085 and at 0.080; 2,000,000 requests at 0.01 for 10,000; 3 GB at 0.023.
    assert load(found, "data out") == Decimal("870.40") + Decimal("819.20")
    assert (load(found, "HTTPS requests"), idle(found, "storage")) == (Decimal("2.0"), Decimal("0.069"))
    assert found.total("idle").usd == Decimal("0.069")


def test_zones_are_half_a_dollar_and_cheaper_after_the_twenty_fifth(count: Count) -> None:
    found = count({"aws_route53_zone.a": {"count": 27}})
    assert idle(found, "zone") == Decimal("12.70")


def test_images_are_stored_whether_used_or_not(count: Count) -> None:
    assert count({"aws_ecr_repository.a": {}}).total("idle").usd == Decimal("0.50")


def test_parameters_are_free_until_they_are_advanced(count: Count) -> None:
    assert count({"aws_ssm_parameter.a": {"type": "String"}}, region="eu-west-1").exempt[0].reason.startswith("free")
    assert count({"aws_ssm_parameter.a": {"tier": "Advanced"}}).total("idle").usd == Decimal("0.05")


def test_instances_with_their_volumes(count: Count) -> None:
    machine = {
        "instance_type": "g6.xlarge",
        "root_block_device": [{"volume_type": "gp3", "volume_size": 200, "throughput": 250, "iops": 4000}],
    }
    found = count({"aws_instance.gpu": machine})
    # 200 x 0.08; 1,000 IOPS at 0.005; 125 MB/s at 0.04.
    assert idle(found, "gp3 volume") == Decimal("16.00")
    assert (idle(found, "iops"), idle(found, "throughput")) == (Decimal("5.000"), Decimal("5.00"))
    assert line(found, "g6.xlarge").idle.known


def test_clusters_of_eks_and_web_acls(count: Count) -> None:
    rules = [{"name": "a"}, {"name": "b"}]
    found = count({"aws_eks_cluster.a": {}, "aws_wafv2_web_acl.a": {"rule": rules}})
    assert (idle(found, "control plane"), idle(found, "web ACL"), idle(found, "rules")) == (
        Decimal(73),
        Decimal(5),
        Decimal(2),
    )
