"""The database of an environment."""

from __future__ import annotations

import pytest

from bascule.assembly import AppAssembly
from bascule.testing import Template
from tests.conftest import Synthesized


def data(assembly: AppAssembly) -> Template:
    (stack,) = (stack for stack in assembly.stacks if stack.name.endswith("-aws-data"))
    return Template(stack.document)


@pytest.mark.parametrize(("name", "protected"), [("dev", False), ("prod", True)])
def test_a_protected_environment_keeps_its_data(synthesized: Synthesized, name: str, protected: bool) -> None:
    instance = data(synthesized(name)).only("aws_db_instance")
    assert instance["deletion_protection"] is protected
    assert instance["skip_final_snapshot"] is not protected


def test_environments_differ_in_size(synthesized: Synthesized) -> None:
    dev, prod = (data(synthesized(name)).only("aws_db_instance") for name in ("dev", "prod"))
    assert (dev["instance_class"], prod["instance_class"]) == ("db.t4g.micro", "db.r7g.large")
    assert (dev["multi_az"], prod["multi_az"]) == (False, True)


def test_the_environments_key_encrypts_it(synthesized: Synthesized) -> None:
    instance = data(synthesized("prod")).only("aws_db_instance")
    assert "aws_kms_key" in instance["kms_key_id"]


def test_applications_find_it_in_the_outputs(synthesized: Synthesized) -> None:
    outputs = data(synthesized("sandbox")).document["output"]
    assert {"database_host", "database_port", "database_name", "database_credentials_arn"} <= set(outputs)
