"""What counts as a secret, and what only sounds like one."""

import base64
import gzip
from typing import Any

import pytest

from bascule.assembly.configuration import Unknown
from bascule.check.secrets import leaves, secrets_in

RANDOM = "9aB3xK7qLm2Zt5Rw8YcD1fGh"


def found(value: Any) -> list[str]:
    return list(secrets_in(leaves(value)))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("sk-" + RANDOM * 2, "an OpenAI API key"),
        ("sk-" + "proj-" + RANDOM * 2, "an OpenAI API key"),
        ("sk-" + "ant-api03-" + RANDOM * 2, "an Anthropic API key"),
        ("AKIA" + "Q3EGRJK2LMN5PQ7S", "an AWS access key"),
        ("gh" + "p_" + RANDOM + "0123456789AB", "a GitHub token"),
        ("github" + "_pat_" + RANDOM * 2, "a GitHub token"),
        ("glp" + "at-" + RANDOM, "a GitLab token"),
        ("xo" + "xb-123456789012-" + RANDOM, "a Slack token"),
        ("AI" + "za" + RANDOM + "_abcdefghij", "a Google API key"),
        ("h" + "f_" + RANDOM + "abcdefgh", "a Hugging Face token"),
        ("-----BEGIN " + "PRIVATE KEY-----\nMII", "a private key"),
        ("-----BEGIN OPENSSH " + "PRIVATE KEY-----\nb3B", "a private key"),
        ("ey" + f"JhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NSJ9.{RANDOM}", "a JSON Web Token"),
        ("postgres://app:" + "hunter2@db.internal/app", "a password in an address"),
        ("redis://:" + "hunter2@cache.internal:6379", "a password in an address"),
        ("postgres://app:" + "password@db.acme.example/app", "a password in an address"),
        ("AKIA" + "IOSFODNN7EXAMPLE", "an AWS access key"),
    ],
)
def test_a_known_form_is_found_anywhere_in_a_text(text: str, what: str) -> None:
    assert found({"description": f"see {text} here"}) == [f"description holds {what}"]


@pytest.mark.parametrize(
    "text",
    [
        "sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "sk-learn-model-training-pipeline",
        "task-definition-with-a-long-name-2026",
        "ghp_<your-token>",
        "postgres://app@db.internal/app",
        "postgres://app:${var.password}@db.internal/app",
        "postgres://app:postgres@localhost:5432/app",
        "https://example.com:8443/path@v2",
        "-----BEGIN PUBLIC KEY-----\nMII",
        "sha256:" + "a1b2c3d4" * 8,
        "arn:aws:secretsmanager:eu-west-1:111122223333:secret:openai-a1B2c3",
    ],
)
def test_what_only_resembles_a_known_form_is_none(text: str) -> None:
    assert not found({"description": text})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("API_KEY", RANDOM),
        ("SESSION_SECRET", RANDOM),
        ("openaiApiKey", RANDOM),
        ("auth_token", RANDOM),
        ("DB_PASSWORD", "Sup3r$ecret!"),
        ("master_password", "postgres"),
        ("PGPASSWORD", "supersecret123"),
        ("OPENAI_API_KEY", "sk-" + "abc123def"),
        ("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY"),
        ("STRIPE_WEBHOOK_SECRET", "whsec_" + RANDOM),
        ("WEATHER_KEY", "550e8400e29b41d4a716446655440000"),
        ("LITELLM_MASTER_KEY", "sk-" + "1234"),
    ],
)
def test_a_random_value_under_a_name_that_promises_a_secret_is_one(name: str, value: str) -> None:
    assert found({name: value}) == [f"{name} holds what looks like a secret"]
    assert found({"environment": [{"name": name, "value": value}]}) == [
        f"environment.{name} holds what looks like a secret"
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("API_KEY", ""),
        ("API_KEY", "changeme"),
        ("API_KEY", "REPLACE_ME_BEFORE_DEPLOYING_1234"),
        ("API_KEY", "${var.api_key}"),
        ("API_KEY", "$OPENAI_API_KEY_FROM_FILE"),
        ("API_KEY", "/acme/prod/openai/api-key-2026"),
        ("API_KEY", "alias/acme-prod-key-2026abc"),
        ("API_KEY", "prod-openai-api-key-v2"),
        ("USE_PASSWORD", "true"),
        ("TOKEN", "4096"),
        ("MAX_TOKENS", "128000128000128000"),
        ("DB_PASSWORD", "postgres"),
        ("DB_PASSWORD", "prod-db-password-2"),
        ("password", "changeme"),
        ("API_KEY", "example-key-1234567890"),
        ("TOKEN_URL", "https://login.acme.example/oauth2/token/9aB3xK7qLm2Z"),
        ("SECRET_ARN", "arn:aws:secretsmanager:eu-west-1:1:secret:x-a1B2c3"),
        ("SECRET_NAME", RANDOM),
        ("PUBLIC_KEY", RANDOM),
        ("hash_key", RANDOM),
        ("s3_key", f"builds/{RANDOM}.zip"),
        ("object_key", RANDOM),
        ("creation_token", RANDOM),
        ("kms_key", RANDOM),
        ("key", RANDOM),
        ("description", RANDOM),
    ],
)
def test_a_name_or_value_that_is_no_secret_stays_silent(name: str, value: str) -> None:
    assert not found({name: value})


@pytest.mark.parametrize(
    "script",
    [
        f"#!/bin/sh\nexport MY_API_KEY='{RANDOM}'\n",
        f"write_files:\n- content: |\n    api_token: {RANDOM}\n",
        f"serve --api-key {RANDOM} --port 8000",
        "DB_PASSWORD=Sup3r$ecret! serve".replace("$", "5"),
    ],
)
def test_what_a_script_sets_is_found_also_in_base64(script: str) -> None:
    assert found({"user_data": script})
    assert found({"user_data_base64": base64.b64encode(script.encode()).decode()})


@pytest.mark.parametrize(
    "script",
    [
        "export HF_TOKEN=$(aws ssm get-parameter --name /acme/hf-token --with-decryption)\n",
        "export API_KEY=$API_KEY_FROM_ABOVE_2026\n",
        "# the token expires after twenty-four hours\n",
        "serve --api-key-file /run/secrets/api_key_2026\n",
        "password: see the wiki\n",
    ],
)
def test_what_a_script_reads_from_elsewhere_is_none(script: str) -> None:
    assert not found({"user_data": script})


def test_an_option_and_its_value_may_be_two_words_of_a_command() -> None:
    assert found({"command": ["serve", "--api-key", RANDOM]})
    assert not found({"command": ["serve", "--revision", RANDOM]})


def test_json_inside_of_a_text_is_looked_through() -> None:
    assert found({"secret_string": '{"username": "app", "password": "Tr0ub4dor&3"}'}) == [
        "secret_string.password holds what looks like a secret"
    ]


def test_the_known_parts_of_an_unknown_document_are_looked_through() -> None:
    document = [{"image": Unknown(text="${var.image}"), "environment": [{"name": "API_KEY", "value": RANDOM}]}]
    assert found({"container_definitions": Unknown(document=document)})


def test_an_unknown_value_is_no_secret_though_a_token_in_its_expression_is() -> None:
    assert not found({"password": Unknown(text="${random_password.p.result}")})
    assert found({"user_data": Unknown(text="TOKEN=gh" + f"p_{RANDOM}0123456789AB ${{var.x}}")})


@pytest.mark.parametrize(
    ("header", "what"),
    [
        ("Basic " + base64.b64encode(b"admin:Tr0ub4dor&3").decode(), "a name and a password in base64"),
        ("Authorization: Bearer " + RANDOM, "a bearer token"),
    ],
)
def test_an_authorization_header_gives_away_what_it_holds(header: str, what: str) -> None:
    assert found({"command": [f"curl -H '{header}' localhost"]}) == [f"command.0 holds {what}"]


@pytest.mark.parametrize(
    "text",
    ["Bearer ${var.token}", "Authorization: Bearer $TOKEN", "Basic authentication-settings", "WWW: Bearer realm-name"],
)
def test_a_header_that_refers_to_a_secret_gives_nothing_away(text: str) -> None:
    assert not found({"command": text})


def test_a_script_is_found_under_base64_and_gzip() -> None:
    script = gzip.compress(f"#!/bin/sh\nexport API_KEY={RANDOM}\n".encode())
    assert found({"user_data": base64.b64encode(script).decode()})


def test_a_key_beside_its_value_is_its_name() -> None:
    assert found({"api_key": [{"key": "x-api-key", "value": RANDOM}]})
    assert not found({"tag": [{"key": "Name", "value": RANDOM, "propagate_at_launch": True}]})
