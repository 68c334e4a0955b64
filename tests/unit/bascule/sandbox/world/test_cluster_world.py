from __future__ import annotations

import re
from typing import Any

import pytest

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.schema.cache import RESOURCE
from bascule.sandbox.world.store.store import Store
from bascule.sandbox.world.world import World
from tests.unit.bascule.sandbox.conftest import CLUSTER, OWNER, Caches, Create

PORT = [{"port": 80}]


def make(create: Create, type_name: str, **arguments: Any) -> dict[str, Any]:
    scope = OWNER if type_name.startswith("github_") else CLUSTER
    return create(type_name, scope=scope, **arguments)[1]


def named(name: str, namespace: str = "llm") -> list[dict[str, str]]:
    return [{"name": name, "namespace": namespace}]


def test_an_object_is_called_by_namespace_and_name(create: Create) -> None:
    settings = make(create, "kubernetes_config_map_v1", metadata=[{"name": "settings"}])
    assert settings["id"] == "default/settings"
    assert re.fullmatch("[0-9a-f-]{36}", settings["metadata"][0]["uid"])


def test_a_name_is_made_from_its_beginning(create: Create) -> None:
    made = make(create, "kubernetes_namespace_v1", metadata=[{"generate_name": "llm-"}])
    assert re.fullmatch("llm-[a-z0-9]{5}", made["id"])
    assert made["metadata"][0]["name"] == made["id"]


def test_a_namespace_must_exist(create: Create) -> None:
    with pytest.raises(Refusal, match="kubernetes_namespace"):
        make(create, "kubernetes_config_map_v1", metadata=named("settings"))
    assert make(create, "kubernetes_config_map_v1", metadata=named("settings", "kube-system"))


def test_a_namespace_takes_along_what_is_in_it(create: Create, world: World, caches: Caches, store: Store) -> None:
    make(create, "kubernetes_namespace_v1", metadata=[{"name": "llm"}])
    make(create, "kubernetes_config_map_v1", metadata=named("settings"))
    world.delete(caches("kubernetes").find(RESOURCE, "kubernetes_namespace_v1"), "llm", CLUSTER)
    assert store.query("SELECT * FROM objects") == []


@pytest.mark.parametrize(
    ("kind", "ports", "address"),
    [("ClusterIP", False, False), ("NodePort", True, False), ("LoadBalancer", True, True)],
)
def test_a_service_gets_what_its_type_needs(create: Create, kind: str, *, ports: bool, address: bool) -> None:
    made = make(create, "kubernetes_service_v1", metadata=[{"name": "web"}], spec=[{"type": kind, "port": PORT}])
    [spec] = made["spec"]
    assert spec["cluster_ip"].startswith("10.96.")
    assert bool(spec["port"][0]["node_port"]) == ports
    assert bool(made["status"][0]["load_balancer"][0]["ingress"]) == address


def test_a_port_leads_to_the_same_port_unless_told_otherwise(create: Create) -> None:
    spec = [{"port": [{"name": "a", "port": 80}, {"name": "b", "port": 443}]}]
    made = make(create, "kubernetes_service_v1", metadata=[{"name": "web"}], spec=spec)
    assert [each["target_port"] for each in made["spec"][0]["port"]] == ["80", "443"]


def test_a_manifest_is_not_planned_without_its_cluster(create: Create) -> None:
    with pytest.raises(Refusal, match="only an API server knows that schema"):
        make(create, "kubernetes_manifest")


def test_a_variable_needs_its_environment(create: Create) -> None:
    variable = {"repository": "chat", "environment": "dev", "variable_name": "REGION", "value": "x"}
    with pytest.raises(Refusal, match="404 Not Found"):
        make(create, "github_actions_environment_variable", **variable)
    environment = make(create, "github_repository_environment", repository="chat", environment="dev")
    made = make(create, "github_actions_environment_variable", **variable)
    assert (environment["id"], made["id"]) == ("chat:dev", "chat:dev:REGION")
    assert made["repository_id"] == environment["repository_id"]


def test_a_repository_has_its_addresses(create: Create) -> None:
    made = make(create, "github_repository", name="chat")
    assert made["full_name"] == "acme/chat"
    assert made["ssh_clone_url"] == "git@github.com:acme/chat.git"
