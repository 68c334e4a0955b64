from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.plan.suppression import KINDS, suppressed
from bascule.sandbox.schema.cache import RESOURCE
from tests.unit.bascule.sandbox.conftest import Caches

NETWORK = "https://www.googleapis.com/compute/v1/projects/demo/global/networks/vpc"
KEY = "projects/demo/locations/r/keyRings/ring/cryptoKeys/key"
IMAGE = "https://www.googleapis.com/compute/v1/projects/debian-cloud/global/images/debian-12-bookworm-v20261101"
UBUNTU = "projects/ubuntu-os-cloud/global/images/ubuntu-2204-jammy-v20261101"
WINDOWS = "projects/windows-cloud/global/images/windows-server-2022-dc-v20261101"
TEMPLATE = "projects/demo/global/instanceTemplates/web"
SCHEMA = '[{"name": "a", "type": "INTEGER", "mode": "NULLABLE"}, {"name": "b", "type": "FLOAT", "description": ""}]'
POLICY = '{"bindings": [{"role": "a", "members": ["user:x@y.z", "allUsers"]}, {"role": "b", "members": []}]}'
SHUFFLED = '{"bindings": [{"role": "b"}, {"members": ["allUsers", "user:X@Y.Z"], "role": "a"}]}'


@pytest.mark.parametrize(
    ("kind", "prior", "proposed"),
    [
        ("self-link", NETWORK, "projects/demo/global/networks/vpc"),
        ("self-link-or-name", NETWORK, "vpc"),
        ("self-link-or-name", [NETWORK, NETWORK], ["vpc", "vpc"]),
        ("last-part", "b/acme", "acme"),
        ("optional-prefix", "projects/demo", "demo"),
        ("optional-prefix", "demo", "projects/demo"),
        ("project-number", "projects/123/locations/r/indexes/1", "projects/demo/locations/r/indexes/1"),
        ("key-version", f"{KEY}/cryptoKeyVersions/1", KEY),
        ("without-collections", "projects/demo/locations/r/keyRings/ring", "demo/r/ring"),
        ("duration", "2592000s", "30d"),
        ("duration", "60.0s", "1m"),
        ("netmask", "10.1.2.0/24", "/24"),
        ("internal-address", "10.0.0.5", "projects/demo/regions/r/addresses/a"),
        ("internal-address", "fd00::1", "fd00:0::1"),
        ("surrounding-space", " a ", "a"),
        ("port-range", "80-80", "80"),
        ("leading-slash", "/health", "health"),
        ("last-slash", "https://a/", "https://a"),
        ("iam-member", "user:ann@acme.example", "USER:ANN@ACME.EXAMPLE"),
        ("iam-member", ["user:a@b.c", "group:d@e.f"], ["group:D@e.f", "user:a@b.c"]),
        ("iam-policy", POLICY, SHUFFLED),
        ("disk-image", IMAGE, "debian-cloud/debian-12"),
        ("any-source", ["0.0.0.0/0"], None),
        ("empty-block", [], [{"enabled": False, "name": None}]),
        ("empty-block", [{"enabled": False}], []),
        ("reordered", ["a", "b"], ["b", "a"]),
        ("reordered-or-none", [{"id": "a"}], []),
        ("usual", NETWORK, "vpc"),
        ("usual", None, "MODE_UNSPECIFIED"),
        ("usual", "MODE_UNSPECIFIED", ""),
        ("disk-image", IMAGE, "debian-12-bookworm-v20261101"),
        ("disk-image", IMAGE, "projects/debian-cloud/global/images/family/debian-12"),
        ("disk-image", IMAGE, "debian/debian-12"),
        ("disk-image", UBUNTU, "ubuntu-os-cloud/ubuntu-2204-lts"),
        ("disk-image", WINDOWS, "windows-cloud/windows-2022"),
        ("template", f"{TEMPLATE}?uniqueId=1", TEMPLATE),
        ("parts-given", "2.1.35-debian11", "2.1-debian11"),
        ("parts-given", "2.1.35-debian11", "2.1"),
        ("instant", "2026-01-01T00:00:00Z", "2026-01-01T01:00:00+01:00"),
        ("composer-version", "composer-2.9.7-airflow-2.9.3", "composer-2-airflow-2.9"),
        ("composer-version", "composer-2.9.7-airflow-2.9.3", "composer-latest-airflow-2"),
        ("last-of-proposed", "a@b.c", "projects/demo/serviceAccounts/a@b.c"),
        ("bucket-scheme", "gs://acme", "acme"),
        ("case-and-dash", "PD_SSD", "pd-ssd"),
        ("last-dot", ["a.example"], ["a.example."]),
        ("automatic", "10.0.0.0/28", "AUTO"),
        ("leading-zero", "01:00", "1:00"),
        ("once-on", True, False),
        ("was-off", [{"enabled": False}], []),
        ("off", [], [{"enabled": False}]),
        ("added-by-cloud", '{"a": [{"b": 1, "etag": "x"}], "name": "n"}', '{"a": [{"b": 1}]}'),
        ("table-schema", SCHEMA, '[{"name": "b", "type": "FLOAT64"}, {"name": "a", "type": "integer"}]'),
        ("table-schema", "null", "[]"),
    ],
)
def test_what_means_the_same_is_no_difference(kind: str, prior: Any, proposed: Any) -> None:
    assert KINDS[kind](prior, proposed)


@pytest.mark.parametrize(
    ("kind", "prior", "proposed"),
    [
        ("self-link", NETWORK, "projects/other/global/networks/vpc"),
        ("self-link", "vpc", "vpc-2"),
        ("self-link-or-name", NETWORK, "vpc-2"),
        ("self-link-or-name", [NETWORK], ["vpc", "vpc"]),
        ("optional-prefix", "projects/demo", "emo"),
        ("project-number", "projects/demo/locations/r", "projects/other/locations/r"),
        ("key-version", KEY, f"{KEY}2"),
        ("without-collections", "projects/demo/locations/r/keyRings/ring", "demo/r/other"),
        ("duration", "60s", "61s"),
        ("duration", "soon", "later"),
        ("netmask", "10.1.2.0/24", "10.1.3.0/24"),
        ("internal-address", "10.0.0.5", "10.0.0.6"),
        ("internal-address", "projects/demo/a", "projects/demo/b"),
        ("port-range", "80-81", "80"),
        ("iam-member", "principalSet://a/B", "principalSet://a/b"),
        ("iam-member", ["user:a@b.c"], ["user:a@b.c", "user:d@e.f"]),
        ("iam-policy", POLICY, '{"bindings": []}'),
        ("iam-policy", POLICY, "{"),
        ("disk-image", IMAGE, "ubuntu-os-cloud/debian-12"),
        ("disk-image", IMAGE, "debian-cloud/debian-11"),
        ("any-source", ["10.0.0.0/8"], None),
        ("empty-block", [], [{"enabled": True}]),
        ("reordered", ["a", "b"], ["a"]),
        ("usual", NETWORK, None),
        ("disk-image", IMAGE, "projects/debian-cloud/global/images/debian-12"),
        ("disk-image", UBUNTU, "ubuntu-os-cloud/ubuntu-2004-lts"),
        ("disk-image", f"{IMAGE}-arm64", "debian-cloud/debian-12"),
        ("disk-image", "debian-12", "debian-12"),
        ("template", f"{TEMPLATE}?uniqueId=1", f"{TEMPLATE}?uniqueId=2"),
        ("parts-given", "2.1.35-debian11", "2.2"),
        ("parts-given", "2.1.35-debian11", "newest"),
        ("instant", "2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z"),
        ("instant", "soon", "soon"),
        ("composer-version", "composer-2.9.7-airflow-2.9.3", "composer-2.9.8-airflow-2.9.3"),
        ("composer-version", "composer-2.9.7-airflow-2.9.3", "composer-2.9.7-airflow-2.10"),
        ("composer-version", "composer-2.9.7-airflow-2.9.3", "newest"),
        ("last-of-proposed", "a@b.c", "d@b.c"),
        ("automatic", "", "auto"),
        ("leading-zero", "01:00", "11:00"),
        ("once-on", False, True),
        ("was-off", [], [{"enabled": False}]),
        ("off", [{"enabled": True}], []),
        ("added-by-cloud", '{"a": 1}', '{"a": 1, "b": 2}'),
        ("added-by-cloud", "{", "{}"),
        ("table-schema", SCHEMA, '[{"name": "a", "type": "INTEGER"}]'),
        ("table-schema", SCHEMA, '[{"name": "a", "type": "STRING"}, {"name": "b", "type": "FLOAT"}]'),
        ("table-schema", SCHEMA, "["),
    ],
)
def test_what_means_something_else_is_a_difference(kind: str, prior: Any, proposed: Any) -> None:
    assert not KINDS[kind](prior, proposed)


@pytest.mark.parametrize(
    ("type_name", "path", "prior", "proposed"),
    [
        ("google_compute_subnetwork", "network", NETWORK, "vpc"),
        ("google_storage_bucket_iam_member", "bucket", "b/acme", "acme"),
        ("google_cloud_scheduler_job", "attempt_deadline", "180s", "3m"),
        ("google_logging_project_sink", "filter", "severity>ERROR ", "severity>ERROR"),
        ("google_bigquery_dataset", "location", "EU", "eu"),
        ("google_certificate_manager_certificate", "scope", None, "DEFAULT"),
        ("google_certificate_manager_certificate", "scope", "DEFAULT", None),
    ],
)
def test_arguments_are_compared_by_what_their_name_says(
    caches: Caches, type_name: str, path: str, prior: Any, proposed: Any
) -> None:
    assert suppressed(caches("google-beta").find(RESOURCE, type_name), path, prior, proposed)


def test_an_argument_without_such_a_rule_is_compared_as_it_is(caches: Caches) -> None:
    assert not suppressed(caches("google-beta").find(RESOURCE, "google_compute_network"), "name", "a/vpc", "vpc")
