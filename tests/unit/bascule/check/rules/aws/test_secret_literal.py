from pathlib import Path

from bascule.assembly.configuration import read_configuration
from bascule.check.rules.aws.secret_literal import RULE
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged


def test_what_looks_like_a_secret_fails_and_what_only_names_one_passes() -> None:
    assert judged(RULE, "secret_literal.tf.json") == Judged(
        passed=addresses("aws_db_instance", "from_variable", "managed")
        | addresses("aws_dynamodb_table", "items")
        | addresses("aws_ecr_repository", "app")
        | addresses("aws_ecs_task_definition", "harmless", "reference")
        | addresses("aws_efs_file_system", "models")
        | addresses("aws_iam_role", "tasks")
        | addresses("aws_instance", "encoded_harmless", "harmless")
        | addresses("aws_key_pair", "people")
        | addresses("aws_lambda_function", "harmless")
        | addresses("aws_s3_object", "wheel")
        | addresses("aws_secretsmanager_secret_version", "empty")
        | addresses("aws_ssm_parameter", "from_elsewhere", "image", "secure")
        | addresses("output", "name")
        | addresses("provider", "aws", "github")
        | addresses("random_password", "p"),
        failed=addresses("aws_acm_certificate", "imported")
        | addresses("aws_db_instance", "literal")
        | addresses(
            "aws_ecs_task_definition",
            "address",
            "anthropic",
            "by_name",
            "command",
            "defaulted",
            "known_key",
            "option",
            "partly_unknown",
            "password",
        )
        | addresses("aws_instance", "encoded", "encoded_here", "plain")
        | addresses("aws_lambda_function", "camel", "slack")
        | addresses("aws_secretsmanager_secret_version", "json")
        | addresses("aws_ssm_parameter", "literal")
        | addresses("data.http", "models")
        | addresses("output", "login", "token")
        | addresses("provider", "datadog"),
    )


def test_no_message_repeats_a_secret() -> None:
    configuration = read_configuration(Path(__file__).with_name("secret_literal.tf.json"))
    messages = " ".join(each.message for each in RULE.judge([configuration]))
    assert not any(secret in messages for secret in ("9aB3xK7q", "hunter2", "Sup3r", "Tr0ub4dor", "MIIE"))


def test_the_message_says_where_and_what() -> None:
    configuration = read_configuration(Path(__file__).with_name("secret_literal.tf.json"))
    messages = {each.address: each.message for each in RULE.judge([configuration])}
    assert messages["aws_ecs_task_definition.known_key"] == (
        "container_definitions.0.environment.OPENAI_API_KEY holds an OpenAI API key"
    )
    assert messages["aws_instance.plain"] == "user_data sets MY_API_KEY to what looks like a secret"
