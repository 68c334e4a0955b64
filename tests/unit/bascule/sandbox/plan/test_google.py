from __future__ import annotations

from pathlib import Path

import pytest

from bascule.sandbox.plan.planner import plan
from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.values.cty import Value
from tests.unit.bascule.sandbox.conftest import proposal


@pytest.fixture(scope="module")
def google(tmp_path_factory: pytest.TempPathFactory) -> SchemaCache:
    folder: Path = tmp_path_factory.mktemp("google")
    return SchemaCache("google-beta", folder)


def new_service(google: SchemaCache, **provider: object) -> dict[str, Value]:
    resource = google.find(RESOURCE, "google_cloud_run_v2_service")
    config = proposal(resource, {"name": "chat", "location": "us-central1", "labels": {"app": "chat"}})
    value: dict[str, Value] = plan(resource, prior=None, proposed=config, config=config, provider=provider).value
    return value


def test_project_and_deletion_policy_are_known_when_the_provider_has_them(google: SchemaCache) -> None:
    value = new_service(google, project="demo")
    assert (value["project"], value["deletion_policy"]) == ("demo", "DELETE")


def test_labels_of_provider_and_resource_are_planned_together(google: SchemaCache) -> None:
    value = new_service(google, project="demo", default_labels={"owner": "acme"})
    assert value["effective_labels"] == {"goog-terraform-provisioned": "true", "owner": "acme", "app": "chat"}
