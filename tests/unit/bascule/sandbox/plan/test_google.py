from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.values.cty import UNKNOWN, Unknown

SERVICE = {"name": "chat", "location": "us-central1", "labels": {"app": "chat"}}
ATTRIBUTED = {"goog-terraform-provisioned": "true"}
SUBNETWORK = {"name": "apps", "network": "vpc", "ip_cidr_range": "10.0.0.0/20"}
BUDGET: dict[str, Any] = {"billing_account": "0", "amount": [{"specified_amount": [{"units": "5"}]}]}


def test_project_and_deletion_policy_are_known_when_the_provider_has_them(created: Any) -> None:
    value = created("google_cloud_run_v2_service", SERVICE)
    assert (value["project"], value["deletion_policy"]) == ("demo", "DELETE")


def test_a_new_object_needs_a_project_from_somewhere(created: Any) -> None:
    with pytest.raises(Refusal, match="Failed to retrieve project"):
        created("google_cloud_run_v2_service", SERVICE, project=None)


def test_an_unknown_project_is_awaited(created: Any) -> None:
    assert created("google_cloud_run_v2_service", SERVICE | {"project": UNKNOWN}, project=None)["project"] is UNKNOWN


def test_the_region_is_the_providers_where_the_type_plans_it(created: Any) -> None:
    assert created("google_compute_subnetwork", SUBNETWORK)["region"] == "us-central1"


@pytest.mark.parametrize(
    ("type_name", "argument", "place"),
    [
        ("google_compute_instance", "zone", "us-central1-a"),
        ("google_compute_region_instance_template", "region", "us-central1"),
    ],
)
def test_machines_are_planned_where_the_provider_is(created: Any, type_name: str, argument: str, place: str) -> None:
    assert created(type_name, {"name": "a", "machine_type": "e2-small"})[argument] == place


@pytest.mark.parametrize(
    ("type_name", "arguments"),
    [
        ("google_sql_database_instance", {"database_version": "MYSQL_8_0"}),
        ("google_compute_instance_template", {"machine_type": "e2-small"}),
    ],
)
def test_other_types_find_their_region_when_they_are_made(
    created: Any, type_name: str, arguments: dict[str, Any]
) -> None:
    assert isinstance(created(type_name, arguments)["region"], Unknown)


@pytest.mark.parametrize(
    ("type_name", "provider", "policy"),
    [
        ("google_firestore_database", {}, "ABANDON"),
        ("google_firestore_database", {"deletion_policy": "PREVENT"}, "PREVENT"),
        ("google_pubsub_topic", {"deletion_policy": "ABANDON"}, "ABANDON"),
    ],
)
def test_the_deletion_policy_is_the_types_own_or_the_providers(
    created: Any, type_name: str, provider: dict[str, str], policy: str
) -> None:
    assert created(type_name, {"name": "a"}, **provider)["deletion_policy"] == policy


def test_a_dropped_deletion_policy_goes_back_to_the_default(changed: Any) -> None:
    planned = changed("google_pubsub_topic", {"name": "a", "deletion_policy": "PREVENT"}, {"name": "a"})
    assert planned.value["deletion_policy"] == "DELETE"


def test_types_without_rules_of_their_own_leave_the_policy_to_the_cloud(created: Any) -> None:
    assert isinstance(created("google_billing_budget", BUDGET)["deletion_policy"], Unknown)


def test_labels_of_provider_and_resource_are_planned_together(created: Any) -> None:
    value = created("google_cloud_run_v2_service", SERVICE, default_labels={"owner": "acme"})
    assert value["effective_labels"] == ATTRIBUTED | {"owner": "acme", "app": "chat"}


def test_the_mark_of_terraform_can_be_left_out(created: Any) -> None:
    value = created("google_cloud_run_v2_service", SERVICE, add_terraform_attribution_label=False)
    assert value["terraform_labels"] == {"app": "chat"}


def test_an_object_without_the_mark_does_not_get_it_later(changed: Any) -> None:
    stored = {"terraform_labels": {"app": "chat"}, "effective_labels": {"app": "chat", "by": "another"}}
    after = SERVICE | {"labels": {"app": "docs"}}
    planned = changed("google_cloud_run_v2_service", SERVICE, after, stored=stored)
    assert planned.value["effective_labels"] == {"app": "docs", "by": "another"}


def test_labels_under_another_name_count_too(created: Any) -> None:
    value = created("google_container_cluster", {"name": "a", "resource_labels": {"app": "chat"}})
    assert value["terraform_labels"] == ATTRIBUTED | {"app": "chat"}


def test_labels_in_metadata_are_planned_there(created: Any) -> None:
    arguments = {"name": "a", "location": "r", "metadata": [{"labels": {"app": "chat"}, "annotations": {"a": "b"}}]}
    [metadata] = created("google_cloud_run_service", arguments)["metadata"]
    expected = (ATTRIBUTED | {"app": "chat"}, {"a": "b"})
    assert (metadata["effective_labels"], metadata["effective_annotations"]) == expected


def test_annotations_are_unknown_until_there_are_some(created: Any) -> None:
    secret = {"secret_id": "key", "replication": [{"auto": [{}]}]}
    assert isinstance(created("google_secret_manager_secret", secret)["effective_annotations"], Unknown)


def test_a_service_accounts_address_is_known_before_it_is_made(created: Any) -> None:
    value = created("google_service_account", {"account_id": "runtime"})
    assert value["member"] == "serviceAccount:runtime@demo.iam.gserviceaccount.com"


def test_a_service_account_of_an_unknown_project_has_no_address_yet(created: Any) -> None:
    assert created("google_service_account", {"account_id": "runtime", "project": UNKNOWN})["email"] is UNKNOWN


@pytest.mark.parametrize(
    ("block", "kind"), [("http_health_check", "HTTP"), ("tcp_health_check", "TCP"), ("grpc_health_check", "GRPC")]
)
def test_a_health_checks_kind_is_that_of_its_block(created: Any, block: str, kind: str) -> None:
    assert created("google_compute_health_check", {"name": "a", block: [{"port": 80}]})["type"] == kind


@pytest.mark.parametrize(
    ("range_", "replaces"),
    [("10.0.0.0/16", []), ("10.0.0.0/24", [("ip_cidr_range",)]), ("10.9.0.0/20", [("ip_cidr_range",)])],
)
def test_a_subnetworks_range_can_only_grow(changed: Any, range_: str, replaces: list[Any]) -> None:
    planned = changed("google_compute_subnetwork", SUBNETWORK, SUBNETWORK | {"ip_cidr_range": range_})
    assert planned.replaces == replaces


@pytest.mark.parametrize(("size", "replaces"), [(200, []), (50, [("size",)])])
def test_a_disk_can_only_grow(changed: Any, size: int, replaces: list[Any]) -> None:
    planned = changed("google_compute_disk", {"name": "a", "size": 100}, {"name": "a", "size": size})
    assert planned.replaces == replaces


def database(size: int, **settings: Any) -> dict[str, Any]:
    """A database with a disk of that size in GB."""
    return {"database_version": "POSTGRES_17", "settings": [{"tier": "db-f1-micro", "disk_size": size, **settings}]}


def test_a_databases_disk_that_grows_by_itself_is_left_alone(changed: Any) -> None:
    planned = changed("google_sql_database_instance", database(20), database(10), stored=database(20))
    assert (planned.value["settings"][0]["disk_size"], planned.replaces) == (20, [])


def test_a_databases_disk_of_fixed_size_is_replaced_to_shrink(changed: Any) -> None:
    after = database(10, disk_autoresize=False)
    planned = changed("google_sql_database_instance", database(20), after, stored=database(20, disk_autoresize=True))
    assert ("settings", 0, "disk_size") in planned.replaces


def test_a_database_leaves_its_private_network_by_replacement(changed: Any) -> None:
    before = database(20, ip_configuration=[{"private_network": "vpc"}])
    after = database(20, ip_configuration=[{"ipv4_enabled": True}])
    planned = changed("google_sql_database_instance", before, after, stored=before)
    assert ("settings", 0, "ip_configuration", 0, "private_network") in planned.replaces


def test_recovery_to_a_point_in_time_needs_a_database_that_has_it(created: Any) -> None:
    backups = [{"point_in_time_recovery_enabled": True}]
    arguments = database(20, backup_configuration=backups) | {"database_version": "MYSQL_8_0"}
    with pytest.raises(Refusal, match="point_in_time_recovery_enabled"):
        created("google_sql_database_instance", arguments)


def test_locations_of_buckets_are_written_in_capitals(created: Any) -> None:
    assert created("google_storage_bucket", {"name": "a", "location": "us-central1"})["location"] == "US-CENTRAL1"


def test_json_is_written_as_the_provider_writes_it(created: Any) -> None:
    value = created("google_monitoring_dashboard", {"dashboard_json": '{"b": "<1>", "a": [1, 2]}'})
    assert value["dashboard_json"] == '{"a":[1,2],"b":"\\u003c1\\u003e"}'


def test_policies_are_left_as_they_are_written(created: Any) -> None:
    policy = '{"bindings": []}'
    assert created("google_project_iam_policy", {"project": "demo", "policy_data": policy})["policy_data"] == policy


def test_collections_of_a_new_block_are_asked_of_the_cloud_and_scalars_are_not(changed: Any) -> None:
    after = BUDGET | {"budget_filter": [{"projects": ["projects/1"]}]}
    [block] = changed("google_billing_budget", BUDGET, after).value["budget_filter"]
    assert (isinstance(block["labels"], Unknown), block["calendar_period"]) == (True, None)


def test_a_value_that_means_none_is_none(created: Any) -> None:
    arguments = BUDGET | {"budget_filter": [{"calendar_period": "MONTH"}]}
    assert created("google_billing_budget", arguments)["budget_filter"][0]["calendar_period"] is None


def test_what_the_cloud_adds_to_a_map_stays_there(changed: Any) -> None:
    before = {"display_name": "up", "monitored_resource": [{"type": "uptime_url", "labels": {"host": "a"}}]}
    kept = [{"type": "uptime_url", "labels": {"host": "a", "project_id": "demo"}}]
    planned = changed("google_monitoring_uptime_check_config", before, before, stored={"monitored_resource": kept})
    assert planned.value["monitored_resource"] == kept


def test_what_somebody_added_to_a_map_goes(changed: Any) -> None:
    before = {"display_name": "up", "monitored_resource": [{"type": "uptime_url", "labels": {"host": "a"}}]}
    added = [{"type": "uptime_url", "labels": {"host": "a", "path": "/"}}]
    planned = changed("google_monitoring_uptime_check_config", before, before, stored={"monitored_resource": added})
    assert planned.value["monitored_resource"][0]["labels"] == {"host": "a"}
