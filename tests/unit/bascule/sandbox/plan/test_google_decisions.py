from __future__ import annotations

import json
from typing import Any

import pytest

from bascule.sandbox.diagnostics import Refusal

CLUSTER = {"name": "main", "location": "us-central1"}
FIREWALL = {"name": "a", "network": "vpc", "allow": [{"protocol": "tcp", "ports": ["443"]}]}
NAT = {"name": "nat", "router": "r", "source_subnetwork_ip_ranges_to_nat": "ALL_SUBNETWORKS_ALL_IP_RANGES"}
INSTANCE = {"name": "a", "machine_type": "e2-small", "boot_disk": [{"source": "d"}]}
INTERFACE = {"network": "vpc", "subnetwork": "apps", "network_ip": "10.0.0.2"}
TABLE = {"dataset_id": "d", "table_id": "t"}
BIGTABLE = {"name": "tables"}
ONE, TWO = {"cluster_id": "one", "zone": "a"}, {"cluster_id": "two", "zone": "b"}
DATABASE = {"instance": "i", "name": "db"}
ENVIRONMENT = {"name": "air"}
JOB = {"name": "j", "template_gcs_path": "gs://a/t", "temp_gcs_location": "gs://a/tmp"}
BUCKET = {"name": "acme", "location": "EU"}
REDIS = {"name": "cache", "memory_size_gb": 1}
POOL = {
    "database_version": "MYSQL_8_0",
    "node_count": 2,
    "settings": [
        {"tier": "a", "read_pool_auto_scale_config": [{"enabled": True, "min_node_count": 2, "max_node_count": 4}]}
    ],
}


def columns(*each: tuple[str, str, str]) -> dict[str, Any]:
    """The arguments of a table with columns of these names, types and modes."""
    return TABLE | {"schema": json.dumps([{"name": name, "type": type_, "mode": mode} for name, type_, mode in each])}


def composer(version: str, **node_config: Any) -> dict[str, Any]:
    config = {"software_config": [{"image_version": version}], "node_config": [node_config] if node_config else []}
    return ENVIRONMENT | {"config": [config]}


def template(*disks: dict[str, Any]) -> dict[str, Any]:
    return {"name": "t", "machine_type": "e2-small", "disk": [{"source_image": "debian", "boot": True}, *disks]}


A, B = ("a", "STRING", "NULLABLE"), ("b", "INT64", "NULLABLE")
SECOND, THIRD = "composer-2.9.7-airflow-2.9.3", "composer-3-airflow-2.9.3"
LOCAL = {"type": "SCRATCH", "disk_type": "local-ssd", "disk_size_gb": 375}


@pytest.mark.parametrize(
    ("type_name", "before", "after", "path"),
    [
        (
            "google_container_cluster",
            CLUSTER | {"enable_l4_ilb_subsetting": True},
            CLUSTER | {"enable_l4_ilb_subsetting": False},
            "enable_l4_ilb_subsetting",
        ),
        (
            "google_container_cluster",
            CLUSTER | {"enable_k8s_beta_apis": [{"enabled_apis": ["a", "b"]}]},
            CLUSTER | {"enable_k8s_beta_apis": [{"enabled_apis": ["a"]}]},
            "enable_k8s_beta_apis",
        ),
        (
            "google_compute_instance",
            INSTANCE | {"metadata_startup_script": "a"},
            INSTANCE | {"metadata_startup_script": "b"},
            "metadata_startup_script",
        ),
        (
            "google_compute_instance",
            INSTANCE | {"network_interface": [INTERFACE]},
            INSTANCE | {"network_interface": [INTERFACE | {"network_ip": "10.0.0.3"}]},
            "network_interface",
        ),
        (
            "google_compute_instance_from_template",
            {"name": "a", "source_instance_template": "t", "metadata_startup_script": "a"},
            {"name": "a", "source_instance_template": "t", "metadata_startup_script": "b"},
            "metadata_startup_script",
        ),
        ("google_bigquery_table", columns(A), columns(("a", "INT64", "NULLABLE")), "schema"),
        ("google_bigquery_table", columns(A), columns(A, ("b", "STRING", "REQUIRED")), "schema"),
        ("google_bigquery_table", columns(A, B), columns(A, ("c", "STRING", "NULLABLE")), "schema"),
        (
            "google_bigtable_instance",
            BIGTABLE | {"cluster": [ONE]},
            BIGTABLE | {"cluster": [ONE | {"zone": "c"}]},
            "cluster",
        ),
        ("google_spanner_database", DATABASE | {"ddl": ["a", "b"]}, DATABASE | {"ddl": ["a"]}, "ddl"),
        (
            "google_composer_environment",
            composer(SECOND, network="vpc"),
            composer(SECOND, network="other"),
            "config",
        ),
        ("google_redis_instance", REDIS | {"redis_version": "REDIS_7_0"}, REDIS | {"redis_version": "REDIS_6_X"}, ""),
        (
            "google_redis_instance",
            REDIS | {"redis_version": "REDIS_7_0"},
            REDIS | {"redis_version": "REDIS_6_2"},
            "redis_version",
        ),
        (
            "google_storage_bucket",
            BUCKET | {"retention_policy": [{"retention_period": "9", "is_locked": True}]},
            BUCKET | {"retention_policy": [{"retention_period": "9", "is_locked": False}]},
            "retention_policy",
        ),
        (
            "google_compute_disk",
            {"name": "d", "type": "pd-extreme", "provisioned_iops": 1},
            {"name": "d", "type": "pd-extreme", "provisioned_iops": 2},
            "provisioned_iops",
        ),
        (
            "google_compute_disk",
            {"name": "d", "type": "hyperdisk-extreme", "provisioned_iops": 1},
            {"name": "d", "type": "hyperdisk-extreme", "provisioned_iops": 2},
            "",
        ),
    ],
)
def test_what_cannot_change_on_a_living_object_replaces_it(
    changed: Any, type_name: str, before: dict[str, Any], after: dict[str, Any], path: str
) -> None:
    replaces = changed(type_name, before, after).replaces
    assert [each[0] for each in replaces] == ([path] if path else [])


@pytest.mark.parametrize(
    ("type_name", "before", "after"),
    [
        ("google_container_cluster", CLUSTER, CLUSTER | {"enable_l4_ilb_subsetting": True}),
        (
            "google_compute_instance",
            INSTANCE | {"metadata_startup_script": "a"},
            INSTANCE | {"metadata": {"startup-script": "a"}},
        ),
        (
            "google_compute_instance",
            INSTANCE | {"network_interface": [INTERFACE]},
            INSTANCE | {"network_interface": [INTERFACE | {"subnetwork": "db", "network_ip": "10.1.0.3"}]},
        ),
        ("google_bigquery_table", columns(A), columns(A, B)),
        ("google_bigquery_table", columns(A, B), columns(A)),
        ("google_bigquery_table", columns(("a", "STRING", "REQUIRED")), columns(A)),
        ("google_bigtable_instance", BIGTABLE | {"cluster": [ONE]}, BIGTABLE | {"cluster": [ONE, TWO]}),
        ("google_spanner_database", DATABASE | {"ddl": ["a"]}, DATABASE | {"ddl": ["a", "b"]}),
        ("google_composer_environment", composer(THIRD, network="vpc"), composer(THIRD, network="other")),
        ("google_redis_instance", REDIS | {"redis_version": "REDIS_6_X"}, REDIS | {"redis_version": "REDIS_7_0"}),
    ],
)
def test_what_can_change_changes_in_place(
    changed: Any, type_name: str, before: dict[str, Any], after: dict[str, Any]
) -> None:
    planned = changed(type_name, before, after)
    assert not planned.replaces


@pytest.mark.parametrize(("kind", "replaced"), [("JOB_TYPE_BATCH", True), ("JOB_TYPE_STREAMING", False)])
def test_only_a_stream_of_data_is_changed_while_it_runs(changed: Any, kind: str, replaced: bool) -> None:
    planned = changed("google_dataflow_job", JOB, JOB | {"machine_type": "n2"}, stored={"type": kind})
    assert bool(planned.replaces) is replaced


@pytest.mark.parametrize(
    ("type_name", "arguments", "message"),
    [
        (
            "google_container_cluster",
            CLUSTER | {"node_version": "1.30", "remove_default_node_pool": True},
            "node_version",
        ),
        ("google_container_cluster", CLUSTER | {"node_version": "1.30-a", "min_master_version": "1.31"}, "min_master"),
        ("google_compute_firewall", FIREWALL, "one of source_tags"),
        (
            "google_compute_firewall",
            FIREWALL | {"direction": "EGRESS", "enable_logging": False, "log_config": [{"metadata": "a"}]},
            "log_config",
        ),
        ("google_compute_router_nat", NAT | {"drain_nat_ips": ["a"]}, "cannot have drain_nat_ips"),
        (
            "google_compute_region_backend_service",
            {"name": "a", "backend": [{"group": "g", "max_rate": 5}]},
            "max_rate",
        ),
        (
            "google_compute_region_backend_service",
            {"name": "a", "load_balancing_scheme": "EXTERNAL_MANAGED", "backend": [{"group": "g"}]},
            "capacity_scaler",
        ),
        ("google_compute_instance_template", template({"boot": True}), "boot disk"),
        ("google_compute_instance_template", template(LOCAL | {"disk_type": "pd-ssd"}), "must have a disk_type"),
        ("google_compute_instance_template", template(LOCAL | {"type": "PERSISTENT"}), "must be SCRATCH"),
        ("google_compute_instance_template", template(LOCAL | {"disk_size_gb": 100}), "GB"),
        ("google_compute_region_instance_template", template(LOCAL | {"disk_size_gb": 3000}), "NVME"),
        ("google_compute_ssl_policy", {"name": "a", "custom_features": ["x"]}, "custom_features"),
        ("google_compute_ssl_policy", {"name": "a", "profile": "CUSTOM"}, "custom_features"),
        ("google_bigtable_instance", BIGTABLE, "Too few cluster blocks"),
        ("google_bigtable_instance", BIGTABLE | {"cluster": [ONE, ONE]}, "duplicated cluster_id"),
        ("google_composer_environment", composer(THIRD, max_pods_per_node=8), "should not be used"),
        ("google_composer_environment", composer(SECOND, composer_network_attachment="a"), "should only be used"),
    ],
)
def test_what_the_provider_refuses_to_plan_is_refused(
    created: Any, type_name: str, arguments: dict[str, Any], message: str
) -> None:
    with pytest.raises(Refusal, match=message):
        created(type_name, arguments)


@pytest.mark.parametrize(
    ("type_name", "arguments"),
    [
        ("google_container_cluster", CLUSTER | {"node_version": "1.31-gke.2", "min_master_version": "1.31"}),
        ("google_compute_firewall", FIREWALL | {"direction": "EGRESS"}),
        ("google_compute_firewall", FIREWALL | {"source_ranges": ["0.0.0.0/0"]}),
        (
            "google_compute_region_backend_service",
            {"name": "a", "load_balancing_scheme": "INTERNAL_MANAGED", "backend": [{"group": "g"}]},
        ),
        ("google_compute_region_backend_service", {"name": "a", "backend": [{"group": "g"}]}),
        ("google_compute_instance_template", template(LOCAL)),
        ("google_compute_ssl_policy", {"name": "a", "profile": "CUSTOM", "custom_features": ["x"]}),
        ("google_bigtable_instance", BIGTABLE | {"cluster": [ONE, TWO]}),
        ("google_composer_environment", composer(THIRD, composer_network_attachment="a")),
    ],
)
def test_what_the_provider_plans_is_planned(created: Any, type_name: str, arguments: dict[str, Any]) -> None:
    assert created(type_name, arguments)["name"] == arguments["name"]


@pytest.mark.parametrize(
    ("after", "message"),
    [
        (NAT | {"nat_ips": ["x/a"], "drain_nat_ips": ["b"]}, "was not previously set"),
        (NAT | {"nat_ips": ["x/a"], "drain_nat_ips": ["x/a"]}, "cannot be drained"),
    ],
)
def test_only_an_address_that_was_used_until_now_is_drained(changed: Any, after: dict[str, Any], message: str) -> None:
    with pytest.raises(Refusal, match=message):
        changed("google_compute_router_nat", NAT | {"nat_ips": ["x/a"]}, after)


def test_a_subnetwork_is_of_the_project_that_is_named(changed: Any) -> None:
    other = INTERFACE | {"subnetwork": "projects/other/regions/r/subnetworks/apps", "subnetwork_project": "demo"}
    with pytest.raises(Refusal, match="must match subnetwork_project"):
        changed(
            "google_compute_instance",
            INSTANCE | {"network_interface": [INTERFACE]},
            INSTANCE | {"network_interface": [other]},
        )


def test_a_new_autopilot_cluster_has_its_own_networking(created: Any) -> None:
    value = created("google_container_cluster", CLUSTER | {"enable_autopilot": True})
    assert (value["enable_intranode_visibility"], value["networking_mode"]) == (True, "VPC_NATIVE")


def test_clusters_of_tables_stay_in_their_places(changed: Any) -> None:
    ready = [{**ONE, "state": "READY"}, {**TWO, "state": "READY"}]
    before, after = BIGTABLE | {"cluster": [ONE, TWO]}, BIGTABLE | {"cluster": [TWO, ONE]}
    planned = changed("google_bigtable_instance", before, after, stored={})
    assert [(each["cluster_id"], each["state"]) for each in planned.value["cluster"]] == [
        (each["cluster_id"], each["state"]) for each in ready
    ]


def test_composer_is_not_lifted_to_its_third_generation(changed: Any) -> None:
    with pytest.raises(Refusal, match="not yet supported"):
        changed("google_composer_environment", composer(SECOND), composer(THIRD))


@pytest.mark.parametrize(("now", "planned"), [(1, 2), (3, 3), (9, 4)])
def test_a_pool_that_scales_by_itself_is_only_kept_in_its_bounds(changed: Any, now: int, planned: int) -> None:
    value = changed("google_sql_database_instance", POOL, POOL | {"node_count": 7}, stored={"node_count": now}).value
    assert value["node_count"] == planned


@pytest.mark.parametrize(
    ("annotation", "kept"),
    [("autoscaling.knative.dev/maxScale", True), ("run.googleapis.com/vpc-access-connector", False)],
)
def test_only_what_cloud_run_adds_to_a_revision_is_kept(changed: Any, annotation: str, kept: bool) -> None:
    service = {"name": "a", "location": "r"}
    before = service | {"template": [{"metadata": [{"annotations": {annotation: "x", "own": "y"}}]}]}
    after = service | {"template": [{"metadata": [{"annotations": {"own": "y"}}]}]}
    [template] = changed("google_cloud_run_service", before, after).value["template"]
    assert (annotation in template["metadata"][0]["annotations"]) is kept


@pytest.mark.parametrize(("label", "kept"), [("goog-gke-node-pool", True), ("team", False)])
def test_only_what_kubernetes_adds_to_a_node_pool_is_kept(changed: Any, label: str, kept: bool) -> None:
    pool = {"name": "a", "cluster": "main"}
    before = pool | {"node_config": [{"resource_labels": {label: "x", "own": "y"}}]}
    after = pool | {"node_config": [{"resource_labels": {"own": "y"}}]}
    [node] = changed("google_container_node_pool", before, after).value["node_config"]
    assert (label in node["resource_labels"]) is kept


def test_a_revision_has_a_name_of_its_own_or_gets_one(created: Any) -> None:
    named = {"template": [{"metadata": [{"name": "a-1"}]}], "autogenerate_revision_name": True}
    with pytest.raises(Refusal, match=r"template\.metadata\.name"):
        created("google_cloud_run_service", {"name": "a", "location": "r"} | named)


def test_an_application_stays_where_it_is(changed: Any) -> None:
    with pytest.raises(Refusal, match="location_id"):
        changed("google_app_engine_application", {"location_id": "eu"}, {"location_id": "us"})
