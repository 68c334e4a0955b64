from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.diagnostics import Diagnostic
from bascule.sandbox.schema.cache import RESOURCE
from bascule.sandbox.validate import validate
from tests.unit.bascule.sandbox.conftest import Caches, proposal

MEMBER = {"project": "demo", "role": "roles/viewer"}
JOB = {"name": "nightly", "http_target": [{"uri": "https://a.example"}]}
OBJECT = {"bucket": "acme", "name": "a"}
RECORD = {"managed_zone": "z", "type": "A", "rrdatas": ["192.0.2.1"]}


TABLE = {"dataset_id": "d", "table_id": "t"}


def _composer(**software: Any) -> dict[str, Any]:
    return {"name": "air", "config": [{"software_config": [software]}]}


def _maintained(start: str) -> dict[str, Any]:
    return {"name": "main", "maintenance_policy": [{"daily_maintenance_window": [{"start_time": start}]}]}


def errors(caches: Caches, type_name: str, arguments: dict[str, Any]) -> list[Diagnostic]:
    resource = caches("google-beta").find(RESOURCE, type_name)
    return validate(resource, proposal(resource, arguments))


@pytest.mark.parametrize(
    ("type_name", "arguments", "argument"),
    [
        ("google_project_iam_member", MEMBER | {"member": "deleted:user:ann@acme.example"}, "member"),
        ("google_project_iam_member", MEMBER | {"member": "ann"}, "member"),
        ("google_project_iam_binding", MEMBER | {"members": ["ann"]}, "members"),
        ("google_project_iam_policy", {"project": "demo", "policy_data": "{"}, "policy_data"),
        (
            "google_project_iam_policy",
            {"project": "demo", "policy_data": '{"bindings": [{"role": "a", "members": ["ann"]}]}'},
            "policy_data",
        ),
        ("google_iam_workload_identity_pool", {"workload_identity_pool_id": "gcp-pool"}, "workload_identity_pool_id"),
        ("google_iam_workload_identity_pool", {"workload_identity_pool_id": "abc"}, "workload_identity_pool_id"),
        ("google_project_service", {"service": "compute"}, "service"),
        ("google_project_service", {"service": "source.googleapis.com"}, "service"),
        ("google_project", {"project_id": "Demo", "name": "Demo project"}, "project_id"),
        ("google_storage_bucket", {"name": "a", "location": "EU", "labels": {"App": "x"}}, "labels"),
        ("google_storage_bucket_object", OBJECT | {"content": "a", "source": "b"}, "content"),
        ("google_storage_bucket_object", OBJECT, "content"),
        ("google_kms_crypto_key", {"name": "k", "key_ring": "r", "rotation_period": "soon"}, "rotation_period"),
        ("google_kms_crypto_key", {"name": "k", "key_ring": "r", "rotation_period": "60s"}, "rotation_period"),
        ("google_cloud_scheduler_job", JOB | {"http_target": [{"uri": "u", "body": "!"}]}, "http_target"),
        (
            "google_cloud_scheduler_job",
            JOB | {"http_target": [{"uri": "u", "headers": {"Host": "a"}}]},
            "http_target",
        ),
        ("google_dns_record_set", RECORD | {"name": "www.acme.example"}, "name"),
        ("google_bigquery_dataset", {"dataset_id": "a-b"}, "dataset_id"),
        ("google_container_cluster", {"name": "Cluster"}, "name"),
        ("google_identity_platform_config", {"mfa": [{"enabled_providers": ["EMAIL"]}]}, "mfa"),
        ("google_bigquery_table", TABLE | {"schema": "{}"}, "schema"),
        ("google_bigquery_table", TABLE | {"schema": "[null]"}, "schema"),
        ("google_composer_environment", _composer(env_variables={"GCS_BUCKET": "a"}), "config"),
        ("google_composer_environment", _composer(env_variables={"AIRFLOW__CORE__A": "a"}), "config"),
        ("google_composer_environment", _composer(env_variables={"1": "a"}), "config"),
        ("google_container_cluster", _maintained("3:00"), "maintenance_policy"),
        ("google_container_cluster", _maintained("2026-01-01T03:00:00Z"), "maintenance_policy"),
        ("google_dataproc_cluster", {"name": "Jobs"}, "name"),
        ("google_compute_instance_template", {"name_prefix": "a" * 55, "machine_type": "m"}, "name_prefix"),
        ("google_composer_environment", _composer(pypi_packages={"Numpy": ""}), "config"),
    ],
)
def test_what_the_provider_refuses_is_refused_where_it_stands(
    caches: Caches, type_name: str, arguments: dict[str, Any], argument: str
) -> None:
    assert errors(caches, type_name, arguments)[0].path[0] == argument


@pytest.mark.parametrize(
    ("type_name", "arguments"),
    [
        ("google_project_iam_member", MEMBER | {"member": "USER:Ann@acme.example"}),
        ("google_project_iam_member", MEMBER | {"member": "allUsers"}),
        ("google_project_iam_policy", {"project": "demo", "policy_data": '{"bindings": []}'}),
        ("google_iam_workload_identity_pool", {"workload_identity_pool_id": "github"}),
        ("google_project_service", {"service": "run.googleapis.com"}),
        ("google_project", {"project_id": "acme-demo", "name": "Acme's demo!"}),
        ("google_storage_bucket", {"name": "a", "location": "nowhere", "labels": {"größe_1-a": "x"}}),
        ("google_storage_bucket_object", OBJECT | {"source": "b"}),
        ("google_kms_crypto_key", {"name": "k", "key_ring": "r", "rotation_period": "86400s"}),
        ("google_cloud_scheduler_job", JOB | {"http_target": [{"uri": "u", "body": "YQ==", "headers": {"A": "b"}}]}),
        ("google_dns_record_set", RECORD | {"name": "www.acme.example."}),
        ("google_container_cluster", _maintained("03:00")),
        ("google_bigquery_table", TABLE | {"schema": '[{"name": "a", "type": "STRING"}]'}),
        ("google_composer_environment", _composer(env_variables={"STAGE": "a"}, pypi_packages={"numpy": ""})),
    ],
)
def test_what_the_provider_lets_through_is_let_through(
    caches: Caches, type_name: str, arguments: dict[str, Any]
) -> None:
    assert errors(caches, type_name, arguments) == []


def test_an_argument_belongs_to_its_own_group_inside_blocks(caches: Caches) -> None:
    batch = {"spark_batch": [{"main_class": "a", "main_jar_file_uri": "b"}]}
    paths = [each.path for each in errors(caches, "google_dataproc_batch", batch)]
    assert ("spark_batch", 0, "main_class") in paths


def test_false_is_one_of_a_group_of_which_one_must_be_given(caches: Caches) -> None:
    block = {"shielded_instance_config": [{"enable_secure_boot": False}]}
    paths = [each.path for each in errors(caches, "google_compute_instance", block)]
    assert not [path for path in paths if path[:1] == ("shielded_instance_config",)]
