"""BSC_AWS_044: an output of a secret is marked sensitive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from bascule.assembly.configuration import Block, Configuration, Kind, Unknown
from bascule.check.judgement import Judgement, failed, passed, unknown
from bascule.check.rule import Rule
from bascule.check.scalars import truth
from bascule.check.severity import Severity

_SECRETS = {
    "aws_db_instance": ("password",),
    "aws_iam_access_key": ("secret", "ses_smtp_password_v4"),
    "aws_rds_cluster": ("master_password",),
    "aws_redshift_cluster": ("master_password",),
    "aws_secretsmanager_secret_version": ("secret_string", "secret_binary"),
    "aws_ssm_parameter": ("value",),
    "random_password": ("result", "bcrypt_hash"),
    "tls_private_key": ("private_key_pem", "private_key_openssh", "private_key_pem_pkcs8"),
}
"""Attributes that hold secrets, by type of resource or data source."""


def _judge(configurations: Sequence[Configuration]) -> Iterator[Judgement]:
    for configuration in configurations:
        for output in configuration.of_kind(Kind.OUTPUT):
            if secrets := _secrets(output, configuration):
                yield _judgement(output, secrets, configuration.path)


def _judgement(output: Block, secrets: list[str], file: Path) -> Judgement:
    sensitive = truth(output.get("sensitive"), default=False)
    if isinstance(sensitive, Unknown):
        return unknown(output.address, "sensitive is not known", file=file)
    if sensitive:
        return passed(output.address, file=file)
    return failed(output.address, f"it shows {' and '.join(secrets)}", file=file)


def _secrets(output: Block, configuration: Configuration) -> list[str]:
    """The secret attributes that the output's expression reads."""
    value = output.values.get("value")
    if not isinstance(value, Unknown):
        return []
    blocks = [block for address in value.references if (block := configuration.at(address))]
    return [
        f"{block.address}.{name}"
        for block in blocks
        for name in _SECRETS.get(block.type, ())
        if f"{block.name}.{name}" in value.text or f"].{name}" in value.text
        if not (block.type == "aws_ssm_parameter" and block.get("type") in ("String", "StringList"))
    ]


RULE = Rule(
    id="BSC_AWS_044",
    title="Outputs of secrets are sensitive",
    severity=Severity.HIGH,
    reason="Every plan, apply and log of a pipeline shows an output that is not marked.",
    fix="set sensitive = true, or better hand over the secret's ARN",
    judge=_judge,
)
