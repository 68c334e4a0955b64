"""Values that arguments of AWS services take, and refuse."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.sandbox.schema.cache import SchemaCache
from tests.unit.bascule.sandbox.validate.test_validation import errors

ARN = "arn:aws:lambda:us-east-1:123456789012:function:f"
PASSWORD = {"username": "ann", "password": "a long password"}


@pytest.mark.parametrize(
    ("type_name", "arguments", "name"),
    [
        ("aws_lambda_function", {"architectures": ["x86"]}, "architectures"),
        ("aws_lambda_function", {"layers": ["no-arn"]}, "layers"),
        ("aws_cognito_user_pool", {"auto_verified_attributes": ["name"]}, "auto_verified_attributes"),
        ("aws_cognito_user_pool", {"email_verification_message": "no code here"}, "email_verification_message"),
        (
            "aws_cognito_user_pool",
            {"email_configuration": [{"reply_to_email_address": "nobody"}]},
            "email_configuration",
        ),
        ("aws_mq_broker", {"broker_name": "not good"}, "broker_name"),
        ("aws_mq_broker", {"user": [{**PASSWORD, "password": "short"}]}, "user"),
        ("aws_mq_broker", {"user": [{**PASSWORD, "password": "aaaaaaaaaaaaaaaa"}]}, "user"),
        ("aws_mq_broker", {"user": [{**PASSWORD, "password": "a, long password"}]}, "user"),
        ("aws_mq_broker", {"engine_type": "ZeroMQ"}, "engine_type"),
        ("aws_elasticache_replication_group", {"auth_token": "short"}, "auth_token"),
        ("aws_memorydb_cluster", {"name": "a--b"}, "name"),
        ("aws_redshift_cluster", {"master_password": "nocapital1"}, "master_password"),
        ("aws_rds_cluster", {"engine": "oracle"}, "engine"),
        (
            "aws_rds_cluster_instance",
            {"performance_insights_retention_period": 8},
            "performance_insights_retention_period",
        ),
        ("aws_docdb_cluster_parameter_group", {"name": "a.b"}, "name"),
        ("aws_db_option_group", {"name": "1a"}, "name"),
        ("aws_synthetics_canary", {"run_config": [{"memory_in_mb": 970}]}, "run_config"),
        ("aws_dynamodb_table_item", {"item": '{"a": 1}'}, "item"),
        ("aws_dynamodb_table_item", {"item": "[]"}, "item"),
        ("aws_ssm_document", {"permissions": {"type": "Give", "account_ids": "1"}}, "permissions"),
        ("aws_ssm_document", {"permissions": {"type": "Share"}}, "permissions"),
        ("aws_sagemaker_model", {"primary_container": [{"environment": {"1A": "x"}}]}, "primary_container"),
        ("aws_sagemaker_model", {"primary_container": [{"environment": {"A": "x" * 1025}}]}, "primary_container"),
        ("aws_appconfig_configuration_profile", {"validator": [{"type": "LAMBDA", "content": "{"}]}, "validator"),
        ("aws_cloudtrail", {"s3_key_prefix": "x" * 2001}, "s3_key_prefix"),
        ("aws_codedeploy_deployment_group", {"app_name": "x" * 101}, "app_name"),
        ("aws_organizations_account", {"role_name": "not good"}, "role_name"),
        ("aws_transfer_server", {"protocols": ["SSH"]}, "protocols"),
        ("aws_cloudwatch_event_rule", {"event_bus_name": "not good"}, "event_bus_name"),
        ("aws_ram_principal_association", {"principal": "somebody"}, "principal"),
        ("aws_api_gateway_rest_api", {"minimum_compression_size": "lots"}, "minimum_compression_size"),
    ],
)
def test_a_value_that_the_provider_refuses_is_refused(
    cache: SchemaCache, type_name: str, arguments: dict[str, Any], name: str
) -> None:
    assert name in {error.path[0] for error in errors(cache, type_name, **arguments) if error.path}


@pytest.mark.parametrize(
    ("type_name", "arguments", "name"),
    [
        ("aws_cloudwatch_event_rule", {"event_bus_name": "orders"}, "event_bus_name"),
        ("aws_ram_principal_association", {"principal": "123456789012"}, "principal"),
        ("aws_ram_principal_association", {"principal": ARN}, "principal"),
        ("aws_kms_grant", {"grantee_principal": "logs.us-east-1.amazonaws.com"}, "grantee_principal"),
        ("aws_pipes_pipe", {"source": "smk://broker.example:9092"}, "source"),
        ("aws_cognito_user_pool", {"email_verification_message": "your code: {####}"}, "email_verification_message"),
        (
            "aws_cognito_user_pool",
            {"email_configuration": [{"reply_to_email_address": "a@b.org"}]},
            "email_configuration",
        ),
        ("aws_mq_broker", {"engine_type": "RabbitMQ"}, "engine_type"),
        ("aws_mq_broker", {"user": [PASSWORD]}, "user"),
        ("aws_batch_job_definition", {"type": "Container"}, "type"),
        ("aws_rds_cluster", {"engine": "custom-oracle"}, "engine"),
        (
            "aws_rds_cluster_instance",
            {"performance_insights_retention_period": 62},
            "performance_insights_retention_period",
        ),
        (
            "aws_rds_cluster_instance",
            {"performance_insights_retention_period": 7},
            "performance_insights_retention_period",
        ),
        ("aws_synthetics_canary", {"run_config": [{"memory_in_mb": 960}]}, "run_config"),
        ("aws_dynamodb_table_item", {"item": '{"a": {"S": "1"}}'}, "item"),
        ("aws_ssm_document", {"permissions": {"type": "Share", "account_ids": "1"}}, "permissions"),
        ("aws_appconfig_configuration_profile", {"validator": [{"type": "LAMBDA", "content": ARN}]}, "validator"),
        ("aws_appconfig_configuration_profile", {"validator": [{"type": "JSON_SCHEMA", "content": "{}"}]}, "validator"),
    ],
)
def test_a_value_that_the_provider_takes_is_taken(
    cache: SchemaCache, type_name: str, arguments: dict[str, Any], name: str
) -> None:
    assert name not in {error.path[0] for error in errors(cache, type_name, **arguments) if error.path}
