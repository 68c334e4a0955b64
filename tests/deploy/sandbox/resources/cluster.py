"""What a cluster and a repository hold: workloads in a namespace, an environment with its variables."""

from __future__ import annotations

from typing import Any

LABELS = {"app.kubernetes.io/name": "vllm"}
NAMESPACE = "${kubernetes_namespace_v1.llm.metadata[0].name}"


def cluster() -> dict[str, Any]:
    """The resources, by type and name."""
    metadata = {"name": "vllm", "namespace": NAMESPACE, "labels": LABELS}
    container = {"name": "vllm", "image": "vllm/vllm-openai:v0.10.0", "port": [{"container_port": 8000}]}
    pod = {"service_account_name": "${kubernetes_service_account_v1.vllm.metadata[0].name}", "container": [container]}
    template = {"metadata": [{"labels": LABELS}], "spec": [pod]}
    scaled = {"api_version": "apps/v1", "kind": "Deployment", "name": "vllm"}
    claim = {"access_modes": ["ReadWriteOnce"], "resources": [{"requests": {"storage": "100Gi"}}]}
    return {
        "kubernetes_namespace_v1": {"llm": {"metadata": [{"name": "llm"}]}},
        "kubernetes_service_account_v1": {"vllm": {"metadata": [metadata]}},
        "kubernetes_config_map_v1": {"vllm": {"metadata": [metadata], "data": {"a": "b"}}},
        "kubernetes_deployment_v1": {
            "vllm": {"metadata": [metadata], "spec": [{"selector": [{"match_labels": LABELS}], "template": [template]}]}
        },
        "kubernetes_service_v1": {
            "vllm": {
                "metadata": [metadata],
                "spec": [{"type": "LoadBalancer", "selector": LABELS, "port": [{"name": "http", "port": 80}]}],
            }
        },
        "kubernetes_horizontal_pod_autoscaler_v2": {
            "vllm": {"metadata": [metadata], "spec": [{"max_replicas": 3, "scale_target_ref": [scaled]}]}
        },
        "kubernetes_pod_disruption_budget_v1": {
            "vllm": {
                "metadata": [metadata],
                "spec": [{"max_unavailable": "1", "selector": [{"match_labels": LABELS}]}],
            }
        },
        "kubernetes_persistent_volume_claim_v1": {"models": {"metadata": [metadata], "spec": [claim]}},
    }


def repository() -> dict[str, Any]:
    """The resources, by type and name."""
    environment = "${github_repository_environment.dev.environment}"
    branches = [{"protected_branches": False, "custom_branch_policies": True}]
    return {
        "github_repository_environment": {
            "dev": {"repository": "chat", "environment": "dev", "deployment_branch_policy": branches}
        },
        "github_repository_environment_deployment_policy": {
            "main": {"repository": "chat", "environment": environment, "branch_pattern": "main"}
        },
        "github_actions_environment_variable": {
            "region": {
                "repository": "chat",
                "environment": environment,
                "variable_name": "REGION",
                "value": "${google_compute_subnetwork.apps.region}",
            }
        },
        "github_branch_protection": {"main": {"repository_id": "R_kgDOAcme01", "pattern": "main"}},
    }
