"""What the Kubernetes provider plans, by family of rules."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.plan.planner import Planned, plan
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.values.cty import Unknown
from tests.unit.bascule.sandbox.conftest import Caches, proposal

CLAIM = "kubernetes_persistent_volume_claim_v1"
REQUESTS = ("spec", 0, "resources", 0, "requests")


@pytest.fixture
def kubernetes(caches: Caches) -> SchemaCache:
    return caches("kubernetes")


def planned(cache: SchemaCache, type_name: str, before: dict[str, Any] | None, after: dict[str, Any]) -> Planned:
    """The plan that leads from an object with the one set of arguments to one with the other."""
    resource = cache.find(RESOURCE, type_name)
    config = proposal(resource, {"metadata": [{"name": "a"}], **after})
    prior = None if before is None else plan_value(cache, type_name, before)
    return plan(resource, prior=prior, proposed=_kept(config, prior), config=config, provider={})


def plan_value(cache: SchemaCache, type_name: str, arguments: dict[str, Any]) -> Any:
    """What a state holds after that object was made: nothing is unknown any more."""
    return _settled(planned(cache, type_name, None, arguments).value)


def _settled(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _settled(each) for key, each in value.items()}
    return (
        [_settled(each) for each in value] if isinstance(value, list) else None if isinstance(value, Unknown) else value
    )


def _kept(config: dict[str, Any], prior: Any) -> dict[str, Any]:
    return config if prior is None else {**config, "id": prior.get("id")}


def claim(**resources: Any) -> dict[str, Any]:
    return {"spec": [{"access_modes": ["ReadWriteOnce"], "resources": [resources]}]}


def deployment(**container: Any) -> dict[str, Any]:
    pod = {"container": [{"name": "a", **container}]}
    return {"spec": [{"template": [{"metadata": [{"labels": {"app": "a"}}], "spec": [pod]}]}]}


def limits(cpu: str, memory: str) -> dict[str, Any]:
    return deployment(resources=[{"limits": {"cpu": cpu, "memory": memory}}])


def test_the_same_quantity_in_other_words_is_no_change(kubernetes: SchemaCache) -> None:
    before, after = limits("4", "1Gi"), limits("4000m", "1024Mi")
    assert planned(kubernetes, "kubernetes_deployment_v1", before, after).value == plan_value(
        kubernetes, "kubernetes_deployment_v1", before
    )


def test_beside_another_quantity_the_same_one_keeps_its_words(kubernetes: SchemaCache) -> None:
    value = planned(kubernetes, "kubernetes_deployment_v1", limits("4", "1Gi"), limits("4000m", "2Gi")).value
    [container] = value["spec"][0]["template"][0]["spec"][0]["container"]
    assert container["resources"][0]["limits"] == {"cpu": "4", "memory": "2Gi"}


@pytest.mark.parametrize(
    ("storage", "replaces"), [("200Gi", []), ("204800Mi", []), ("300Gi", []), ("100Gi", [REQUESTS])]
)
def test_a_claim_grows_where_it_is_and_shrinks_as_another(
    kubernetes: SchemaCache, storage: str, replaces: list[Any]
) -> None:
    before, after = claim(requests={"storage": "200Gi"}), claim(requests={"storage": storage})
    assert planned(kubernetes, CLAIM, before, after).replaces == replaces


def test_a_claim_without_a_size_is_refused_once_it_has_one(kubernetes: SchemaCache) -> None:
    with pytest.raises(Refusal, match="quantities must match"):
        planned(kubernetes, CLAIM, claim(requests={"storage": "200Gi"}), claim())


@pytest.mark.parametrize("type_name", ["kubernetes_config_map_v1", "kubernetes_config_map"])
@pytest.mark.parametrize(("immutable", "replaces"), [(True, [("data",)]), (False, [])])
def test_what_was_immutable_is_made_anew(
    kubernetes: SchemaCache, type_name: str, immutable: bool, replaces: list[Any]
) -> None:
    before, after = {"data": {"a": "1"}, "immutable": immutable}, {"data": {"a": "2"}, "immutable": immutable}
    assert planned(kubernetes, type_name, before, after).replaces == replaces


def test_what_only_the_configuration_knows_is_not_compared(kubernetes: SchemaCache) -> None:
    before = {"data_wo": {"a": "1"}, "data_wo_revision": 1}
    value = planned(kubernetes, "kubernetes_secret_v1", before, {"data_wo": {"a": "2"}, "data_wo_revision": 2}).value
    assert (value["data_wo"], value["data"], value["data_wo_revision"]) == (None, None, 2)


def test_a_volume_keeps_its_source(kubernetes: SchemaCache) -> None:
    def volume(path: str) -> dict[str, Any]:
        source = [{"host_path": [{"path": path}]}]
        spec = {"access_modes": ["ReadWriteOnce"], "capacity": {"storage": "1Gi"}, "persistent_volume_source": source}
        return {"spec": [spec]}

    found = planned(kubernetes, "kubernetes_persistent_volume_v1", volume("/a"), volume("/b"))
    assert found.replaces == [("spec", 0, "persistent_volume_source", 0, "host_path", 0, "path")]


def test_taints_of_a_node_have_keys_of_their_own(kubernetes: SchemaCache) -> None:
    taint = {"key": "gpu", "value": "true", "effect": "NoSchedule"}
    with pytest.raises(Refusal, match='duplicate taint key "gpu"'):
        planned(kubernetes, "kubernetes_node_taint", None, {"taint": [taint, {**taint, "effect": "NoExecute"}]})


def test_what_only_an_api_server_could_plan_is_said(kubernetes: SchemaCache) -> None:
    resource = kubernetes.find(RESOURCE, "kubernetes_manifest")
    config = proposal(resource, {})
    with pytest.raises(Refusal, match="cannot plan kubernetes_manifest"):
        plan(resource, prior=None, proposed=config, config=config, provider={})


def test_blocks_that_the_cluster_fills_are_known_after_apply(kubernetes: SchemaCache) -> None:
    spec = planned(kubernetes, "kubernetes_stateful_set_v1", None, deployment()).value["spec"][0]
    assert isinstance(spec["persistent_volume_claim_retention_policy"], Unknown)
    assert isinstance(spec["template"][0]["spec"][0]["image_pull_secrets"], Unknown)
