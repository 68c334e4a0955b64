"""What runs in a Google project: a service, a function, a Firebase site, Vertex AI endpoints and an index."""

from __future__ import annotations

from typing import Any

MEMBER = "${google_service_account.app.member}"
EMAIL = "${google_service_account.app.email}"
SITE = "${google_firebase_hosting_site.web.site_id}"
FIREBASE = ["google_firebase_project.main"]


def google_apps(generation: int) -> dict[str, Any]:
    """The resources, by type and name."""
    return {**_run(), **_function(), **_firebase(generation), **_firestore(), **_vertex()}


def _run() -> dict[str, Any]:
    secret = {"secret": "${google_secret_manager_secret.key.secret_id}", "version": "latest"}
    container = {
        "image": "us-docker.pkg.dev/cloudrun/container/hello",
        "env": [{"name": "KEY", "value_source": [{"secret_key_ref": [secret]}]}],
    }
    interface = {"network": "${google_compute_network.main.id}", "subnetwork": "${google_compute_subnetwork.apps.id}"}
    template = {
        "service_account": EMAIL,
        "containers": [container],
        "vpc_access": [{"network_interfaces": [interface]}],
    }
    service = {"name": "chat", "location": "us-central1", "deletion_protection": False, "template": [template]}
    grant = {"location": "us-central1", "role": "roles/run.invoker", "member": MEMBER}
    return {
        "google_cloud_run_v2_service": {"chat": service},
        "google_cloud_run_v2_service_iam_member": {
            "chat": {**grant, "name": "${google_cloud_run_v2_service.chat.name}"},
            "ask": {**grant, "name": "${google_cloudfunctions2_function.ask.name}"},
        },
        "google_cloud_run_service_iam_member": {
            "chat": {**grant, "service": "${google_cloud_run_v2_service.chat.name}", "member": "allUsers"}
        },
    }


def _function() -> dict[str, Any]:
    stored = {"bucket": "${google_storage_bucket.source.name}", "object": "${google_storage_bucket_object.ask.name}"}
    build = {"runtime": "python312", "entry_point": "ask", "source": [{"storage_source": [stored]}]}
    run = {"available_memory": "256M", "timeout_seconds": 60, "service_account_email": EMAIL}
    function = {"name": "ask", "location": "us-central1", "build_config": [build], "service_config": [run]}
    return {"google_cloudfunctions2_function": {"ask": function}}


def _firebase(generation: int) -> dict[str, Any]:
    rewrite = {"glob": "/api/**", "run": [{"service_id": "${google_cloud_run_v2_service.chat.name}"}]}
    site = {"site_id": f"acme-web-{generation}", "app_id": "${google_firebase_web_app.web.app_id}"}
    return {
        "google_firebase_project": {"main": {"project": "acme-dev"}},
        "google_firebase_web_app": {"web": {"display_name": "web", "depends_on": FIREBASE}},
        "google_firebase_hosting_site": {"web": site},
        "google_firebase_hosting_channel": {"next": {"site_id": SITE, "channel_id": "next"}},
        "google_firebase_hosting_version": {"web": {"site_id": SITE, "config": [{"rewrites": [rewrite]}]}},
        "google_firebase_hosting_release": {
            "web": {"site_id": SITE, "version_name": "${google_firebase_hosting_version.web.name}", "message": "first"}
        },
    }


def _firestore() -> dict[str, Any]:
    database = {"name": "chat", "location_id": "nam5", "type": "FIRESTORE_NATIVE", "deletion_policy": "DELETE"}
    rules = {"source": [{"files": [{"name": "firestore.rules", "content": "service cloud.firestore {}"}]}]}
    release = {"name": "cloud.firestore", "ruleset_name": "${google_firebaserules_ruleset.chat.name}"}
    return {
        "google_firestore_database": {"chat": database},
        "google_firebaserules_ruleset": {"chat": {**rules, "depends_on": ["google_firestore_database.chat"]}},
        "google_firebaserules_release": {"chat": release},
    }


def _vertex() -> dict[str, Any]:
    config = {
        "dimensions": 768,
        "approximate_neighbors_count": 10,
        "algorithm_config": [{"tree_ah_config": [{"leaf_node_embedding_count": 500}]}],
    }
    index = {"display_name": "docs", "region": "us-central1", "metadata": [{"config": [config]}]}
    deployed = {
        "deployed_index_id": "docs_v1",
        "index": "${google_vertex_ai_index.docs.id}",
        "index_endpoint": "${google_vertex_ai_index_endpoint.docs.id}",
    }
    model = {"location": "us-central1", "publisher_model_name": "publishers/google/models/gemma3@gemma-3-1b-it"}
    endpoint = {"name": "1234567890", "display_name": "chat", "location": "us-central1"}
    return {
        "google_vertex_ai_endpoint": {"chat": endpoint},
        "google_vertex_ai_endpoint_with_model_garden_deployment": {"gemma": model},
        "google_vertex_ai_index": {"docs": index},
        "google_vertex_ai_index_endpoint": {
            "docs": {"display_name": "docs", "region": "us-central1", "public_endpoint_enabled": True}
        },
        "google_vertex_ai_index_endpoint_deployed_index": {"docs": deployed},
    }
