from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.plan.suppression import KINDS, suppressed
from bascule.sandbox.schema.cache import RESOURCE
from tests.unit.bascule.sandbox.conftest import Caches

NETWORK = "https://www.googleapis.com/compute/v1/projects/demo/global/networks/vpc"
KEY = "projects/demo/locations/r/keyRings/ring/cryptoKeys/key"
IMAGE = "https://www.googleapis.com/compute/v1/projects/debian-cloud/global/images/debian-12-bookworm-v20261101"
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
