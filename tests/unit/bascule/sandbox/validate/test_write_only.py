from __future__ import annotations

from bascule.sandbox.schema.cache import RESOURCE, SchemaCache
from bascule.sandbox.validate import write_only_refusals
from tests.unit.bascule.sandbox.conftest import proposal


def test_a_write_only_argument_is_refused_where_it_stands(cache: SchemaCache) -> None:
    resource = cache.find(RESOURCE, "aws_secretsmanager_secret_version")
    config = proposal(resource, {"secret_id": "a", "secret_string_wo": "s", "secret_string_wo_version": 1})
    assert [each.path for each in write_only_refusals(resource.block, config)] == [("secret_string_wo",)]


def test_a_configuration_without_one_is_let_through(cache: SchemaCache) -> None:
    resource = cache.find(RESOURCE, "aws_secretsmanager_secret_version")
    assert list(write_only_refusals(resource.block, proposal(resource, {"secret_id": "a", "secret_string": "s"}))) == []
