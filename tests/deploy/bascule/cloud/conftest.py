"""An account whose state bucket is not there yet: S3 and KMS are moto's, its other objects the simulated cloud's."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import boto3
import pytest

from bascule.cloud.bootstrap.bootstrap import Layer, bootstrap
from bascule.cloud.bootstrap.conversation import Conversation
from bascule.config import load
from bascule.sandbox.settings import Existing, read_settings
from bascule.synth.command import SynthRequest, synthesize_all
from bascule.tools.engine import Engine
from tests.deploy.conftest import ACCOUNT, CREDENTIALS, REGION

STACK = "main-aws-account"
BUCKET = f"acme-state-{ACCOUNT}"
STATE = f"main/{STACK}.tfstate"


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody at a terminal who bootstraps files of a project, and notes what is told."""

    project: Path
    files: Path
    engine: Engine
    environ: Mapping[str, str]
    told: list[str]

    def bootstrap(self, name: str, *, dies_after: int | None = None, agrees: bool = True) -> Layer:
        """Bootstraps the file; the process is killed after so many steps."""

        def tell(text: str) -> None:
            self.told.append(text)
            if dies_after is not None and len(self.told) > dies_after:
                raise KilledError(text)
            if text == f"plan {STACK}":
                self._enter_bucket()

        self.told.clear()
        path = str(self.files / f"{name}.yaml")
        out = self.project / ".bascule/stacks" / name
        (assembly,) = synthesize_all([SynthRequest(name=path, out=out)], root=self.project, environ=self.environ)
        return bootstrap(
            assembly,
            load(path, root=self.project),
            root=self.project,
            engine=self.engine,
            environ=self.environ,
            conversation=Conversation(tell=tell, agree=lambda _: agrees, review=lambda *_: agrees),
        )

    def client(self, service: str) -> Any:
        """A client of moto."""
        return boto3.client(service, region_name=REGION)

    def state(self) -> dict[str, Any]:
        """The account's state in the bucket."""
        found: dict[str, Any] = json.loads(self.client("s3").get_object(Bucket=BUCKET, Key=STATE)["Body"].read())
        return found

    def _enter_bucket(self) -> None:
        """What boto3 made in moto is in the simulated cloud, too: engines import it from there."""
        folder = self.project / f".bascule/stacks/account-main/stacks/{STACK}"
        kms = self.client("kms")
        key = kms.describe_key(KeyId="alias/acme-state")["KeyMetadata"]
        made = {
            "aws_s3_bucket": {"id": BUCKET, "bucket": BUCKET},
            "aws_kms_key": {
                "id": key["KeyId"],
                "key_id": key["KeyId"],
                "arn": key["Arn"],
                "description": key["Description"],
                "key_usage": "ENCRYPT_DECRYPT",
                "customer_master_key_spec": key["KeySpec"],
                "multi_region": False,
                "is_enabled": key["Enabled"],
            },
            "aws_kms_alias": {"id": "alias/acme-state", "name": "alias/acme-state", "target_key_id": key["KeyId"]},
        }
        entered = tuple(
            Existing(type=type_, id=attributes["id"], region=REGION, attributes=attributes)
            for type_, attributes in made.items()
        )
        settings = read_settings(folder)
        replace(settings, existing=(*settings.existing, *entered)).write(folder)


class KilledError(BaseException):
    """The process is gone."""


@pytest.fixture
def aws_environ(environ: dict[str, str], state_service: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """An empty moto in AWS's place, for the engine and for boto3 in this process."""
    urlopen(Request(f"{state_service}/moto-api/reset", method="POST")).close()  # noqa: S310 -- a loopback address
    aws = {**CREDENTIALS, "AWS_ENDPOINT_URL": state_service}
    for name, value in aws.items():
        monkeypatch.setenv(name, value)
    return {**environ, **aws}


@pytest.fixture
def person(project: Path, files: Path, engine: Engine, aws_environ: dict[str, str]) -> Person:
    """A person with the account's credentials, before anything is there."""
    return Person(project=project, files=files, engine=engine, environ=aws_environ, told=[])
