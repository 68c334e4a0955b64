"""A Google project's services, network, keys, registry, identities, secrets, buckets and budget."""

from __future__ import annotations

from typing import Any

PROJECT = "acme-dev"
MEMBER = "${google_service_account.app.member}"
APIS = ("compute", "run", "cloudfunctions", "firestore", "firebase", "aiplatform", "iam")


def google_foundation(generation: int) -> dict[str, Any]:
    """The resources, by type and name. What keeps its name after deletion carries the generation in it."""
    return {**_project(), **_network(), **_keys(generation), **_identities(generation), **_storage()}


def _project() -> dict[str, Any]:
    budget = {
        "billing_account": "000000-000000-000000",
        "amount": [{"specified_amount": [{"currency_code": "USD", "units": "100"}]}],
        "all_updates_rule": [
            {"monitoring_notification_channels": ["${google_monitoring_notification_channel.ops.id}"]}
        ],
        "threshold_rules": [{"threshold_percent": 0.9}],
    }
    condition = {
        "display_name": "errors",
        "condition_threshold": [{"filter": 'metric.type="x"', "comparison": "COMPARISON_GT", "duration": "60s"}],
    }
    alert = {
        "display_name": "errors",
        "combiner": "OR",
        "conditions": [condition],
        "notification_channels": ["${google_monitoring_notification_channel.ops.id}"],
    }
    channel = {"display_name": "ops", "type": "email", "labels": {"email_address": "ops@acme.example"}}
    grant = {"project": PROJECT, "role": "roles/run.invoker", "member": MEMBER}
    return {
        "google_project_service": {name: {"service": f"{name}.googleapis.com"} for name in APIS},
        "google_project_iam_member": {"app": grant},
        "google_billing_budget": {"main": budget},
        "google_monitoring_alert_policy": {"errors": alert},
        "google_monitoring_notification_channel": {"ops": channel},
    }


def _network() -> dict[str, Any]:
    subnetwork = {
        "name": "apps",
        "network": "${google_compute_network.main.id}",
        "ip_cidr_range": "10.0.0.0/20",
        "private_ip_google_access": True,
        "secondary_ip_range": [{"range_name": "pods", "ip_cidr_range": "10.4.0.0/14"}],
    }
    return {
        "google_compute_network": {"main": {"name": "acme", "auto_create_subnetworks": False}},
        "google_compute_subnetwork": {"apps": subnetwork},
    }


def _keys(generation: int) -> dict[str, Any]:
    ring = {"name": f"acme-{generation}", "location": "us-central1"}
    key = {"name": "data", "key_ring": "${google_kms_key_ring.main.id}", "rotation_period": "7776000s"}
    secret = {"secret_id": "openai-key", "replication": [{"auto": [{}]}]}
    version = {"secret": "${google_secret_manager_secret.key.id}", "secret_data": "${google_service_account.app.email}"}
    role = {"secret_id": "${google_secret_manager_secret.key.id}", "role": "roles/secretmanager.secretAccessor"}
    return {
        "google_kms_key_ring": {"main": ring},
        "google_kms_crypto_key": {"data": key},
        "google_secret_manager_secret": {"key": secret},
        "google_secret_manager_secret_version": {"key": version},
        "google_secret_manager_secret_iam_member": {"app": {**role, "member": MEMBER}},
    }


def _identities(generation: int) -> dict[str, Any]:
    pool = "${google_iam_workload_identity_pool.github.workload_identity_pool_id}"
    provider = {
        "workload_identity_pool_id": pool,
        "workload_identity_pool_provider_id": "github",
        "attribute_mapping": {"google.subject": "assertion.sub"},
        "attribute_condition": "assertion.repository_owner_id == '1'",
        "oidc": [{"issuer_uri": "https://token.actions.githubusercontent.com"}],
    }
    name = "${google_iam_workload_identity_pool.github.name}"
    trusted = {
        "service_account_id": "${google_service_account.app.name}",
        "role": "roles/iam.workloadIdentityUser",
        "member": f"principalSet://iam.googleapis.com/{name}/attribute.repository/acme/chat",
    }
    return {
        "google_service_account": {"app": {"account_id": "app-runtime"}},
        "google_service_account_iam_member": {"github": trusted},
        "google_iam_workload_identity_pool": {"github": {"workload_identity_pool_id": f"github-{generation}"}},
        "google_iam_workload_identity_pool_provider": {"github": provider},
    }


def _storage() -> dict[str, Any]:
    bucket = {
        "name": "acme-dev-source",
        "location": "US",
        "force_destroy": True,
        "uniform_bucket_level_access": True,
        "encryption": [{"default_kms_key_name": "${google_kms_crypto_key.data.id}"}],
    }
    grant = {"bucket": "${google_storage_bucket.source.name}", "role": "roles/storage.objectViewer", "member": MEMBER}
    source = {"name": "ask.zip", "bucket": "${google_storage_bucket.source.name}", "content": "code"}
    registry = {"repository_id": "images", "format": "DOCKER", "location": "us-central1"}
    return {
        "google_storage_bucket": {"source": bucket},
        "google_storage_bucket_iam_member": {"app": grant},
        "google_storage_bucket_object": {"ask": source},
        "google_artifact_registry_repository": {"images": registry},
    }
