"""What the Kubernetes provider refuses and lets through, by family of rules."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.diagnostics import dotted
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.validate import validate
from bascule.sandbox.values.cty import UNKNOWN
from tests.unit.bascule.sandbox.conftest import Caches, proposal

METADATA = {"name": "a"}
POD = "spec.template.spec"


@pytest.fixture
def kubernetes(caches: Caches) -> SchemaCache:
    return caches("kubernetes")


def refused(cache: SchemaCache, type_name: str, **arguments: Any) -> list[str]:
    """The dotted paths of the arguments that are refused."""
    resource = cache.find(RESOURCE, type_name)
    return [dotted(each.path) for each in validate(resource, proposal(resource, {"metadata": [METADATA], **arguments}))]


def deployment(**container: Any) -> dict[str, Any]:
    pod = {"container": [{"name": "a", **container}]}
    return {"spec": [{"template": [{"metadata": [{"labels": {"app": "a"}}], "spec": [pod]}]}]}


@pytest.mark.parametrize(
    ("metadata", "path"),
    [
        ({"name": "Upper"}, "metadata.name"),
        ({"name": "a" * 254}, "metadata.name"),
        ({"name": "a..b"}, "metadata.name"),
        ({"generate_name": "a."}, "metadata.generate_name"),
        ({"labels": {"bad key": "a"}}, "metadata.labels"),
        ({"labels": {"app": "has space"}}, "metadata.labels"),
        ({"labels": {"app": "a" * 64}}, "metadata.labels"),
        ({"labels": {"/app": "a"}}, "metadata.labels"),
        ({"annotations": {"a b": "anything at all"}}, "metadata.annotations"),
    ],
)
def test_metadata_that_no_object_may_have_is_refused(
    kubernetes: SchemaCache, metadata: dict[str, Any], path: str
) -> None:
    assert refused(kubernetes, "kubernetes_config_map_v1", metadata=[metadata]) == [path]


@pytest.mark.parametrize(
    "metadata",
    [
        {"name": "a.b-c.d1"},
        {"generate_name": "job-"},
        {"labels": {"app.kubernetes.io/name": "vllm", "empty": ""}},
        {"annotations": {"Example.com/Key": "any text, of any length " * 20}},
    ],
)
def test_metadata_of_every_valid_form_is_let_through(kubernetes: SchemaCache, metadata: dict[str, Any]) -> None:
    assert refused(kubernetes, "kubernetes_namespace_v1", metadata=[metadata]) == []


@pytest.mark.parametrize(("name", "paths"), [("system:controller:job", []), ("a/b", ["metadata.name"])])
def test_a_role_is_named_by_a_part_of_a_path(kubernetes: SchemaCache, name: str, paths: list[str]) -> None:
    rule = [{"api_groups": [""], "resources": ["pods"], "verbs": ["get"]}]
    assert refused(kubernetes, "kubernetes_cluster_role_v1", metadata=[{"name": name}], rule=rule) == paths


def test_the_name_of_somebody_elses_object_is_taken_as_it_is(kubernetes: SchemaCache) -> None:
    assert refused(kubernetes, "kubernetes_config_map_v1_data", metadata=[{"name": "Any"}], data={"a": "b"}) == []


@pytest.mark.parametrize(
    ("container", "path"),
    [
        ({"port": [{"container_port": 70000}]}, "container.port.container_port"),
        ({"port": [{"container_port": 80, "name": "with_underscore"}]}, "container.port.name"),
        ({"liveness_probe": [{"period_seconds": 0}]}, "container.liveness_probe.period_seconds"),
        ({"readiness_probe": [{"http_get": [{"port": "0"}]}]}, "container.readiness_probe.http_get.port"),
        ({"security_context": [{"run_as_user": "root"}]}, "container.security_context.run_as_user"),
        ({"termination_message_policy": "Nothing"}, "container.termination_message_policy"),
    ],
)
def test_containers_are_checked_in_every_template(
    kubernetes: SchemaCache, container: dict[str, Any], path: str
) -> None:
    for type_name in ("kubernetes_deployment_v1", "kubernetes_deployment", "kubernetes_daemon_set_v1"):
        assert refused(kubernetes, type_name, **deployment(**container)) == [f"{POD}.{path}"]


def test_a_container_of_every_valid_form_is_let_through(kubernetes: SchemaCache) -> None:
    container = {
        "port": [{"container_port": 8080, "name": "http"}],
        "readiness_probe": [{"http_get": [{"port": "http"}], "period_seconds": 1}],
        "security_context": [{"run_as_user": "1000"}],
    }
    assert refused(kubernetes, "kubernetes_deployment_v1", **deployment(**container)) == []


@pytest.mark.parametrize(
    ("type_name", "arguments", "path"),
    [
        ("kubernetes_service_v1", {"port": [{"port": 0}]}, "spec.port.port"),
        ("kubernetes_service_v1", {"load_balancer_source_ranges": ["10.0.0.0/33"]}, "spec.load_balancer_source_ranges"),
        ("kubernetes_service_v1", {"cluster_ip": "none"}, "spec.cluster_ip"),
        ("kubernetes_service_v1", {"ip_families": ["IPv5"]}, "spec.ip_families"),
        ("kubernetes_persistent_volume_claim_v1", {"access_modes": ["Read"]}, "spec.access_modes"),
        ("kubernetes_persistent_volume_v1", {"capacity": {"storage": "2 Gi"}}, "spec.capacity"),
        ("kubernetes_pod_disruption_budget_v1", {"min_available": "half"}, "spec.min_available"),
        ("kubernetes_pod_disruption_budget_v1", {"min_available": "101%"}, "spec.min_available"),
        ("kubernetes_resource_quota_v1", {"hard": {"pods": "many"}}, "spec.hard"),
        ("kubernetes_cron_job_v1", {"schedule": "60 * * * *"}, "spec.schedule"),
    ],
)
def test_a_spec_that_the_provider_knows_to_be_wrong_is_refused(
    kubernetes: SchemaCache, type_name: str, arguments: dict[str, Any], path: str
) -> None:
    assert path in refused(kubernetes, type_name, spec=[arguments])


@pytest.mark.parametrize(
    ("type_name", "arguments"),
    [
        ("kubernetes_service_v1", {"port": [{"port": 80}], "cluster_ip": "None", "ip_families": ["IPv4"]}),
        ("kubernetes_service_v1", {"load_balancer_source_ranges": ["10.0.0.1/8", "2001:db8::/32"]}),
        ("kubernetes_pod_disruption_budget_v1", {"min_available": "50%"}),
        ("kubernetes_resource_quota_v1", {"hard": {"pods": "10", "requests.memory": "20Gi"}}),
        ("kubernetes_cron_job_v1", {"schedule": "CRON_TZ=UTC */5 8-18 * jan-mar mon"}),
        ("kubernetes_cron_job_v1", {"schedule": "@hourly"}),
    ],
)
def test_a_spec_of_every_valid_form_is_let_through(
    kubernetes: SchemaCache, type_name: str, arguments: dict[str, Any]
) -> None:
    assert refused(kubernetes, type_name, spec=[arguments]) == []


def test_binary_data_must_be_base64(kubernetes: SchemaCache) -> None:
    assert refused(kubernetes, "kubernetes_config_map_v1", binary_data={"a": "aGVsbG8=", "b": "aGVsbG8=b"}) == [
        "binary_data"
    ]


def test_labels_of_which_one_is_unknown_are_let_through(kubernetes: SchemaCache) -> None:
    resource = kubernetes.find(RESOURCE, "kubernetes_namespace_v1")
    config = proposal(resource, {"metadata": [{"name": "a"}]})
    config["metadata"][0]["labels"] = {"bad key": UNKNOWN}
    assert validate(resource, config) == []


@pytest.mark.parametrize("url", ["http://a.example", "https://", "https://u@a.example", "https://a.example/?q=1"])
def test_a_webhook_is_called_at_a_plain_address(kubernetes: SchemaCache, url: str) -> None:
    webhook = [{"name": "a.example.com", "client_config": [{"url": url}]}]
    found = refused(kubernetes, "kubernetes_validating_webhook_configuration_v1", webhook=webhook)
    assert "webhook.client_config.url" in found
