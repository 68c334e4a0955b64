"""What becomes unknown when an object of a type changes that the newer framework made."""

from __future__ import annotations

from typing import Any

from bascule.sandbox.schema.cache import SchemaCache
from bascule.sandbox.values.cty import Unknown
from tests.unit.bascule.sandbox.plan.test_planner import planned

CACHE, CLIENT = "aws_elasticache_serverless_cache", "aws_cognito_user_pool_client"
HERE = {"id": "x", "region": "us-east-1", "tags_all": {}, "arn": "arn:a", "name": "a"}
POLICY = {"name": "web", "type": "network", "policy": "{}"}
ANALYTICS = {"application_id": "1", "external_id": "e", "role_arn": "arn:aws:iam::123456789012:role/a"}


def client(**analytics: Any) -> dict[str, Any]:
    return {"name": "a", "user_pool_id": "us-east-1_a", "analytics_configuration": [analytics]}


def test_a_value_that_no_argument_sets_is_unknown_after_any_change(cache: SchemaCache) -> None:
    before = {"id": "web", "region": "us-east-1", "policy_version": "1", **POLICY}
    value = planned(cache, "aws_opensearchserverless_security_policy", before, {**POLICY, "policy": "[]"}).value
    assert isinstance(value["policy_version"], Unknown)
    assert value["id"] == "web"


def test_nothing_is_unknown_where_nothing_changes(cache: SchemaCache) -> None:
    before = {"id": "web", "region": "us-east-1", "policy_version": "1", **POLICY}
    assert planned(cache, "aws_opensearchserverless_security_policy", before, POLICY).value["policy_version"] == "1"


def test_what_is_fixed_at_creation_and_what_the_cloud_chose_for_an_argument_stay(cache: SchemaCache) -> None:
    before = {**HERE, "engine": "redis", "create_time": "2026-01-01", "status": "available", "daily_snapshot_time": "1"}
    value = planned(cache, CACHE, before, {"name": "a", "engine": "redis", "description": "new"}).value
    assert (value["create_time"], value["status"], value["daily_snapshot_time"]) == ("2026-01-01", "available", "1")


def test_a_computed_value_in_a_block_is_unknown_unless_it_is_asked_for(cache: SchemaCache) -> None:
    before = {"id": "x", "region": "us-east-1", **client(**ANALYTICS, user_data_shared=False)}
    value = planned(cache, CLIENT, before, {**client(**ANALYTICS), "name": "b"}).value
    [block] = value["analytics_configuration"]
    assert isinstance(block["user_data_shared"], Unknown)
    assert block["role_arn"] == ANALYTICS["role_arn"]


def test_a_value_in_a_block_with_a_default_is_known(cache: SchemaCache) -> None:
    units = {"token_validity_units": [{"access_token": "minutes"}]}
    before = {"id": "x", "region": "us-east-1", "name": "a", "user_pool_id": "p", **units}
    value = planned(cache, CLIENT, before, {"name": "b", "user_pool_id": "p", **units}).value
    assert value["token_validity_units"] == [
        {"access_token": "minutes", "id_token": "hours", "refresh_token": "days"},
    ]


def test_a_block_that_forces_a_replacement_does_so_with_whatever_stands_in_it(cache: SchemaCache) -> None:
    def profile(model: str) -> dict[str, Any]:
        return {"name": "a", "model_source": [{"copy_from": f"arn:aws:bedrock:us-east-1::foundation-model/{model}"}]}

    prior = {"id": "x", "region": "us-east-1", "tags_all": {}, **profile("a")}
    found = planned(cache, "aws_bedrock_inference_profile", prior, profile("b")).replaces
    assert ("model_source",) in found
