from __future__ import annotations

import hashlib
from base64 import b64encode
from dataclasses import replace
from typing import Any

import pytest

from bascule.sandbox.diagnostics import Refusal
from bascule.sandbox.schema.cache import RESOURCE
from bascule.sandbox.world.store.store import Store
from bascule.sandbox.world.world import World
from tests.unit.bascule.sandbox.conftest import PROJECT, Caches, Create, proposal

NUMBER = PROJECT.number
ID = "projects/acme-dev"
TEMPLATE = [{"containers": [{"image": "us-docker.pkg.dev/cloudrun/container/hello"}]}]


def make(create: Create, type_name: str, **arguments: Any) -> dict[str, Any]:
    return create(type_name, scope=PROJECT, **arguments)[1]


def delete(world: World, caches: Caches, type_name: str, id_: str) -> None:
    world.delete(caches("google-beta").find(RESOURCE, type_name), id_, PROJECT)


def firebase(create: Create) -> None:
    make(create, "google_firebase_project", project="acme-dev")


@pytest.mark.parametrize(
    ("type_name", "arguments", "attribute", "value"),
    [
        ("google_compute_network", {"name": "a"}, "id", f"{ID}/global/networks/a"),
        (
            "google_compute_network",
            {"name": "a"},
            "self_link",
            f"https://www.googleapis.com/compute/v1/{ID}/global/networks/a",
        ),
        ("google_service_account", {"account_id": "app"}, "email", "app@acme-dev.iam.gserviceaccount.com"),
        ("google_storage_bucket", {"name": "b", "location": "US"}, "url", "gs://b"),
        ("google_kms_key_ring", {"name": "r", "location": "us"}, "id", f"{ID}/locations/us/keyRings/r"),
        (
            "google_iam_workload_identity_pool",
            {"workload_identity_pool_id": "gh"},
            "name",
            f"projects/{NUMBER}/locations/global/workloadIdentityPools/gh",
        ),
        (
            "google_cloud_run_v2_service",
            {"name": "chat", "location": "us-central1", "template": TEMPLATE},
            "urls",
            f"https://chat-{NUMBER}.us-central1.run.app",
        ),
        ("google_pubsub_topic", {"name": "t"}, "id", f"{ID}/topics/t"),
        ("google_redis_instance", {"name": "r", "memory_size_gb": 1}, "id", f"{ID}/locations/us-central1/instances/r"),
        ("google_compute_health_check", {"name": "h"}, "id", f"{ID}/global/healthChecks/h"),
        (
            "google_container_node_pool",
            {"name": "n", "cluster": "c", "location": "us-east1"},
            "id",
            f"{ID}/locations/us-east1/clusters/c/nodePools/n",
        ),
    ],
)
def test_objects_are_named_as_google_names_them(
    create: Create, type_name: str, arguments: dict[str, Any], attribute: str, value: str
) -> None:
    found = make(create, type_name, **arguments)[attribute]
    assert value == found or value in found


@pytest.mark.parametrize("name", ["acme", f"{ID}/global/networks/acme", "self_link"])
def test_a_network_is_referred_to_by_any_of_its_names(create: Create, name: str) -> None:
    network = make(create, "google_compute_network", name="acme")
    wanted = network.get(name, name)
    subnetwork = make(create, "google_compute_subnetwork", name="a", network=wanted, ip_cidr_range="10.0.0.0/20")
    assert subnetwork["gateway_address"] == "10.0.0.1"


def test_a_network_in_use_is_not_deleted(create: Create, world: World, caches: Caches) -> None:
    network = make(create, "google_compute_network", name="acme")
    make(create, "google_compute_subnetwork", name="a", network=network["id"], ip_cidr_range="10.0.0.0/20")
    with pytest.raises(Refusal, match="resourceInUseByAnotherResource"):
        delete(world, caches, "google_compute_network", network["id"])


def test_a_reference_into_another_project_is_not_ours_to_check(create: Create) -> None:
    arguments = {"name": "a", "network": "projects/shared/global/networks/vpc", "ip_cidr_range": "10.0.0.0/20"}
    assert make(create, "google_compute_subnetwork", **arguments)["id"]


@pytest.mark.parametrize(
    ("member", "refused"),
    [
        ("serviceAccount:none@acme-dev.iam.gserviceaccount.com", True),
        ("serviceAccount:ci@other.iam.gserviceaccount.com", False),
        (f"serviceAccount:{NUMBER}-compute@developer.gserviceaccount.com", False),
        ("user:ann@acme.example", False),
    ],
)
def test_only_own_service_accounts_must_exist_to_be_granted_something(
    create: Create, member: str, *, refused: bool
) -> None:
    arguments = {"project": "acme-dev", "role": "roles/viewer", "member": member}
    if not refused:
        assert make(create, "google_project_iam_member", **arguments)["id"] == f"acme-dev/roles/viewer/{member}"
        return
    with pytest.raises(Refusal, match="404: notFound"):
        make(create, "google_project_iam_member", **arguments)


def test_grants_that_differ_by_their_condition_alone_are_two(create: Create) -> None:
    grant = {"project": "acme-dev", "role": "roles/viewer", "member": "user:ann@acme.example"}
    condition = [{"title": "short", "expression": "true"}]
    plain = make(create, "google_project_iam_member", **grant)
    limited = make(create, "google_project_iam_member", **grant, condition=condition)
    assert limited["id"] == f"{plain['id']}/short//true"


def test_a_service_account_made_again_has_another_number(create: Create, world: World, caches: Caches) -> None:
    first = make(create, "google_service_account", account_id="app")
    delete(world, caches, "google_service_account", first["id"])
    second = make(create, "google_service_account", account_id="app")
    assert first["email"] == second["email"]
    assert first["unique_id"] != second["unique_id"]


@pytest.mark.parametrize(
    ("type_name", "arguments"),
    [
        ("google_iam_workload_identity_pool", {"workload_identity_pool_id": "github"}),
        ("google_kms_key_ring", {"name": "acme", "location": "global"}),
        ("google_identity_platform_config", {}),
    ],
)
def test_some_names_are_not_free_again(
    create: Create, world: World, caches: Caches, type_name: str, arguments: dict[str, Any]
) -> None:
    made = make(create, type_name, **arguments)
    delete(world, caches, type_name, made["id"])
    with pytest.raises(Refusal, match="googleapi: Error 40"):
        make(create, type_name, **arguments)


def test_firebase_is_added_to_a_project_before_what_belongs_to_it(create: Create) -> None:
    with pytest.raises(Refusal, match="Firebase is not enabled"):
        make(create, "google_firebase_web_app", display_name="web")
    firebase(create)
    assert make(create, "google_firebase_web_app", display_name="web")["app_id"].startswith(f"1:{NUMBER}:web:")


def test_firebase_may_be_added_twice(create: Create) -> None:
    firebase(create)
    firebase(create)


@pytest.mark.parametrize(("policy", "left"), [("DELETE", 0), ("ABANDON", 1)])
def test_an_object_may_outlive_its_deletion(
    create: Create, world: World, caches: Caches, policy: str, left: int
) -> None:
    made = make(create, "google_compute_network", name="acme", deletion_policy=policy)
    delete(world, caches, "google_compute_network", made["id"])
    assert len(world.lookup.documents("google_compute_network", PROJECT)) == left


def test_a_deletion_may_be_prevented(create: Create, world: World, caches: Caches) -> None:
    made = make(create, "google_compute_network", name="acme", deletion_policy="PREVENT")
    with pytest.raises(Refusal, match="deletion_policy is PREVENT"):
        delete(world, caches, "google_compute_network", made["id"])


def test_an_object_knows_the_digests_of_what_it_holds(create: Create) -> None:
    make(create, "google_storage_bucket", name="b", location="US")
    stored = make(create, "google_storage_bucket_object", name="x", bucket="b", content="123456789")
    assert stored["md5hash"] == b64encode(hashlib.md5(b"123456789", usedforsecurity=False).digest()).decode()
    assert stored["crc32c"] == b64encode((0xE3069283).to_bytes(4)).decode()


def test_where_apis_are_named_the_others_are_off_until_a_stack_enables_them(
    store: Store, caches: Caches, create: Create
) -> None:
    strict = World(store, services=("storage.googleapis.com",))
    topic = caches("google-beta").find(RESOURCE, "google_pubsub_topic")
    planned = {**topic.block.empty, "name": "t", "project": "acme-dev"}
    with pytest.raises(Refusal, match="SERVICE_DISABLED"):
        strict.create(topic, planned, PROJECT)
    make(create, "google_project_service", service="pubsub.googleapis.com")
    assert strict.create(topic, planned, PROJECT)


def test_a_buckets_name_is_taken_in_the_whole_world(create: Create) -> None:
    make(create, "google_storage_bucket", name="acme", location="US")
    with pytest.raises(Refusal, match="shared by all users"):
        create("google_storage_bucket", scope=replace(PROJECT, account="acme-prod"), name="acme", location="US")


@pytest.mark.parametrize("force", [True, False])
def test_a_bucket_that_holds_something_is_deleted_only_by_force(
    create: Create, world: World, caches: Caches, *, force: bool
) -> None:
    make(create, "google_storage_bucket", name="acme", location="US", force_destroy=force)
    make(create, "google_storage_bucket_object", name="x", bucket="acme", content="x")
    if not force:
        with pytest.raises(Refusal, match="is not empty"):
            delete(world, caches, "google_storage_bucket", "acme")
        return
    delete(world, caches, "google_storage_bucket", "acme")
    assert world.lookup.documents("google_storage_bucket_object", PROJECT) == []


@pytest.mark.parametrize(("replicas", "refused"), [(1, False), (2, False), (3, True)])
def test_a_models_accelerators_count_up_to_its_most_replicas(
    store: Store, caches: Caches, replicas: int, *, refused: bool
) -> None:
    limited = World(store, quotas={"CustomModelServingL4GPUsPerProjectPerRegion": 2})
    resource = caches("google-beta").find(RESOURCE, "google_vertex_ai_endpoint_with_model_garden_deployment")
    spec = [{"machine_type": "g2-standard-12", "accelerator_type": "NVIDIA_L4", "accelerator_count": 1}]
    dedicated = [{"min_replica_count": 1, "max_replica_count": replicas, "machine_spec": spec}]
    planned = proposal(
        resource,
        {"project": "acme-dev", "location": "us-central1", "deploy_config": [{"dedicated_resources": dedicated}]},
    )
    if not refused:
        assert limited.create(resource, planned, PROJECT)
        return
    with pytest.raises(Refusal, match="RESOURCE_EXHAUSTED"):
        limited.create(resource, planned, PROJECT)


def test_two_projects_do_not_see_each_other(create: Create, world: World) -> None:
    make(create, "google_compute_network", name="acme")
    other = replace(PROJECT, account="acme-prod")
    assert world.lookup.documents("google_compute_network", other) == []
