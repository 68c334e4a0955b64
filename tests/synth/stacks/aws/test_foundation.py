"""The foundation: what environments differ in, and what exists already."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from bascule.assembly import AppAssembly
from bascule.synth.command import SynthRequest, synthesize_all
from bascule.testing import Template
from bascule.tools.engine import Engine
from tests.conftest import ROOT, Synthesized, copy_environments

Changed = Callable[[dict[str, Any]], AppAssembly]


def foundation(app: AppAssembly) -> Template:
    (stack,) = (stack for stack in app.stacks if stack.name.endswith("-aws-foundation"))
    return Template(stack.document)


@pytest.fixture
def changed(tmp_path: Path, engine: Engine, environ: dict[str, str]) -> Changed:
    """The sandbox with other values in its file; None removes one."""

    def synthesize(changes: dict[str, Any]) -> AppAssembly:
        file = copy_environments(tmp_path / "environments", engine) / "sandbox.yaml"
        values = {**yaml.safe_load(file.read_text()), **changes}
        file.write_text(yaml.safe_dump({key: value for key, value in values.items() if value is not None}))
        request = SynthRequest(name=str(file), out=tmp_path / "out")
        return synthesize_all([request], root=ROOT, environ=environ)[0]

    return synthesize


def test_every_environment_has_its_own_range_zones_and_nat(synthesized: Synthesized) -> None:
    development, production = foundation(synthesized("dev")), foundation(synthesized("prod"))
    assert (len(development.resources("aws_subnet")), len(production.resources("aws_subnet"))) == (4, 6)
    assert (len(development.resources("aws_nat_gateway")), len(production.resources("aws_nat_gateway"))) == (1, 3)


def test_a_protected_environment_keeps_its_key_and_its_data(synthesized: Synthesized) -> None:
    template = foundation(synthesized("prod"))
    assert template.only("aws_kms_key")["lifecycle"] == {"prevent_destroy": True}
    assert not any(bucket["force_destroy"] for bucket in template.resources("aws_s3_bucket").values())
    assert not any(each["force_delete"] for each in template.resources("aws_ecr_repository").values())


def test_an_unprotected_environment_can_be_destroyed_with_what_it_holds(synthesized: Synthesized) -> None:
    template = foundation(synthesized("sandbox"))
    assert "lifecycle" not in template.only("aws_kms_key")
    assert all(bucket["force_destroy"] for bucket in template.resources("aws_s3_bucket").values())


def test_interface_endpoints_are_made_where_they_are_asked_for(synthesized: Synthesized) -> None:
    assert "aws_vpc_endpoint.endpoints_ecr_api" in foundation(synthesized("prod")).addresses
    assert "aws_vpc_endpoint.endpoints_ecr_api" not in foundation(synthesized("dev")).addresses


def test_the_key_encrypts_what_is_stored_but_not_what_load_balancers_log(synthesized: Synthesized) -> None:
    encryption = foundation(synthesized("sandbox")).resources("aws_s3_bucket_server_side_encryption_configuration")
    by = {name: rule["rule"][0]["apply_server_side_encryption_by_default"] for name, rule in encryption.items()}
    assert by["artifacts_encryption"]["kms_master_key_id"] == "${aws_kms_key.key.arn}"
    assert by["logs_encryption"] == {"sse_algorithm": "AES256"}


def test_the_key_lets_logs_of_this_environment_be_encrypted(synthesized: Synthesized) -> None:
    policy = json.loads(foundation(synthesized("sandbox")).only("aws_kms_key")["policy"])
    (logs,) = (statement for statement in policy["Statement"] if statement["Sid"] == "Logs")
    context = logs["Condition"]["ArnLike"]["kms:EncryptionContext:aws:logs:arn"]
    assert "arn:aws:logs:us-east-1:000000000001:log-group:/acme/sandbox/*" in context


def test_every_role_has_the_path_and_boundary_that_the_pipeline_may_give(synthesized: Synthesized) -> None:
    for role in foundation(synthesized("dev")).resources("aws_iam_role").values():
        assert role["path"] == "/acme/dev/"
        assert role["permissions_boundary"] == "arn:aws:iam::123456789012:policy/acme/acme-boundary"


def test_the_budget_counts_this_environment_only(synthesized: Synthesized) -> None:
    budget = foundation(synthesized("dev")).only("aws_budgets_budget")
    assert budget["cost_filter"] == [{"name": "TagKeyValue", "values": ["user:bascule:environment$acme-dev"]}]


def test_what_exists_already_is_used_and_not_made(changed: Changed) -> None:
    existing = {
        "vpc": {
            "id": "vpc-0a1b2c3d4e5f60718",
            "cidr": "10.99.0.0/16",
            "public_subnets": ["subnet-0a1b2c3d4e5f60711", "subnet-0a1b2c3d4e5f60712"],
            "private_subnets": ["subnet-0a1b2c3d4e5f60713", "subnet-0a1b2c3d4e5f60714"],
        },
        "zone": {"id": "Z0123456789ABCDEFGHIJ", "name": "acme.example"},
        "kms_key": "arn:aws:kms:us-east-1:000000000001:key/0a1b2c3d-0000-0000-0000-000000000000",
        "registry": {
            "chat": "000000000001.dkr.ecr.us-east-1.amazonaws.com/shared/chat",
            "worker": "ghcr.io/acme/worker",
        },
    }
    template = foundation(changed({"existing": existing, "network": None}))
    made = {address.split(".")[0] for address in template.addresses}
    assert made.isdisjoint({"aws_vpc", "aws_subnet", "aws_route53_zone", "aws_kms_key", "aws_ecr_repository"})
    assert template.output("vpc_id") == "vpc-0a1b2c3d4e5f60718"
    assert template.output("worker_repository") == "ghcr.io/acme/worker"


def test_an_environment_without_a_key_of_its_own_is_encrypted_by_aws_s_keys(changed: Changed) -> None:
    template = foundation(changed({"encryption": {"customer_key": False}}))
    assert template.resources("aws_kms_key") == {}
    assert "kms_key_id" not in template.only("aws_cloudwatch_log_group")


def test_unusual_cost_of_an_environment_is_told_where_it_is_asked_for(synthesized: Synthesized) -> None:
    subscription = foundation(synthesized("prod")).only("aws_ce_anomaly_subscription")
    assert subscription["threshold_expression"]["dimension"]["values"] == ["100"]
    assert foundation(synthesized("dev")).resources("aws_ce_anomaly_subscription") == {}
