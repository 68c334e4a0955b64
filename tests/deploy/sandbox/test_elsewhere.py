"""The other clouds, all in one configuration: Google, a Kubernetes cluster, GitHub."""

from __future__ import annotations

from typing import Any

import pytest

from tests.deploy.sandbox.conftest import StackFolder
from tests.deploy.sandbox.resources.cluster import cluster, repository
from tests.deploy.sandbox.resources.google_apps import google_apps
from tests.deploy.sandbox.resources.google_foundation import google_foundation


def elsewhere(generation: int) -> dict[str, Any]:
    providers = {
        "google": {"project": "acme-dev", "region": "us-central1", "default_labels": {"environment": "dev"}},
        "kubernetes": {"host": "https://cluster.example", "token": "none"},
        "github": {"owner": "acme", "token": "none"},
    }
    resources = {**google_foundation(generation), **google_apps(generation), **cluster(), **repository()}
    data = {
        "google_project": {"own": {}},
        "google_secret_manager_secret_version": {
            "key": {"secret": "${google_secret_manager_secret_version.key.secret}"}
        },
        "kubernetes_service_v1": {"vllm": {"metadata": [{"name": "vllm", "namespace": "llm"}]}},
    }
    outputs = {"address": {"value": "${google_cloud_run_v2_service.chat.uri}"}}
    return {"provider": providers, "resource": resources, "data": data, "output": outputs}


@pytest.mark.complete
def test_google_a_cluster_and_github_are_deployed_and_destroyed_and_deployed_again(stack: StackFolder) -> None:
    stack.apply(elsewhere(1))
    assert stack.empty_plan()
    first = stack.state()
    stack.destroy()
    assert stack.state() == {}
    stack.apply(elsewhere(2))
    assert stack.state()["google_service_account.app"]["unique_id"] != first["google_service_account.app"]["unique_id"]
