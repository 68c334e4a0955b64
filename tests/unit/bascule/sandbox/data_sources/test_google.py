from __future__ import annotations

import json

import pytest

from bascule.sandbox.diagnostics import Refusal
from tests.unit.bascule.sandbox.conftest import PROJECT, Create
from tests.unit.bascule.sandbox.data_sources.conftest import Read

NUMBER = PROJECT.number


def test_the_project_describes_itself(read: Read) -> None:
    project = read("google_project", scope=PROJECT)
    assert (project["project_id"], project["number"]) == ("acme-dev", NUMBER)


def test_nothing_is_known_of_another_project(read: Read) -> None:
    with pytest.raises(Refusal, match="no matching google_project found"):
        read("google_project", scope=PROJECT, project_id="other")


def test_the_clients_configuration_is_the_providers(read: Read) -> None:
    client = read("google_client_config", scope=PROJECT)
    assert (client["project"], client["region"], client["zone"]) == ("acme-dev", "us-central1", "")


@pytest.mark.parametrize(("region", "letters"), [("us-central1", "abcf"), ("europe-west1", "bcd")])
def test_a_region_has_its_zones(read: Read, region: str, letters: str) -> None:
    zones = read("google_compute_zones", scope=PROJECT, region=region)
    assert zones["names"] == [f"{region}-{letter}" for letter in letters]


@pytest.mark.parametrize(
    ("source", "attribute", "email"),
    [
        ("google_compute_default_service_account", "email", f"{NUMBER}-compute@developer.gserviceaccount.com"),
        (
            "google_storage_project_service_account",
            "email_address",
            f"service-{NUMBER}@gs-project-accounts.iam.gserviceaccount.com",
        ),
    ],
)
def test_services_have_accounts_of_their_own(read: Read, source: str, attribute: str, email: str) -> None:
    state = read(source, scope=PROJECT)
    assert (state[attribute], state["member"]) == (email, f"serviceAccount:{email}")


@pytest.mark.parametrize("name", ["app", "app@acme-dev.iam.gserviceaccount.com"])
def test_a_service_account_is_found_by_any_of_its_names(read: Read, create: Create, name: str) -> None:
    _, account = create("google_service_account", scope=PROJECT, account_id="app")
    assert read("google_service_account", scope=PROJECT, account_id=name)["unique_id"] == account["unique_id"]


def test_the_newest_version_of_a_secret_is_meant(read: Read, create: Create) -> None:
    _, secret = create("google_secret_manager_secret", scope=PROJECT, secret_id="key", replication=[{"auto": [{}]}])
    for value in ("old", "new"):
        create("google_secret_manager_secret_version", scope=PROJECT, secret=secret["id"], secret_data=value)
    newest = read("google_secret_manager_secret_version", scope=PROJECT, secret="key")
    assert (newest["version"], newest["secret_data"]) == ("2", "new")
    assert (
        read("google_secret_manager_secret_version_access", scope=PROJECT, secret="key", version="1")["secret_data"]
        == "old"
    )


def test_a_policy_is_written_as_the_apis_client_writes_it(read: Read) -> None:
    binding = {"role": "roles/viewer", "members": ["user:b@acme.example", "user:a@acme.example"]}
    state = read("google_iam_policy", scope=PROJECT, binding=[binding])
    assert state["policy_data"] == json.dumps(
        {"bindings": [{"members": ["user:a@acme.example", "user:b@acme.example"], "role": "roles/viewer"}]},
        separators=(",", ":"),
    )


def test_a_network_is_found_by_name(read: Read, create: Create) -> None:
    _, network = create("google_compute_network", scope=PROJECT, name="acme")
    assert read("google_compute_network", scope=PROJECT, name="acme")["self_link"] == network["self_link"]


def test_all_objects_of_a_type_are_listed(read: Read, create: Create) -> None:
    for name in ("a", "b"):
        create("google_storage_bucket", scope=PROJECT, name=name, location="US")
    listed = read("google_storage_buckets", scope=PROJECT)["buckets"]
    assert sorted(each["self_link"].rpartition("/")[2] for each in listed) == ["a", "b"]


def test_the_services_own_filter_language_is_not_guessed(read: Read) -> None:
    with pytest.raises(Refusal, match="cannot decide the filter"):
        read("google_secret_manager_secrets", scope=PROJECT, filter="name:x")
