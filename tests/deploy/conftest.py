"""What deployments need: a state service on loopback, and files whose account is simulated."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol
from urllib.request import Request, urlopen

import boto3
import pytest
from moto.server import ThreadedMotoServer

from bascule.synth.command import SynthRequest, synthesize_all
from bascule.testing import Deployment
from bascule.tools.engine import Engine
from tests.conftest import copy_environments

ACCOUNT = "123456789012"
REGION = "us-east-1"
CREDENTIALS = {
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "AWS_EC2_METADATA_DISABLED": "true",
}


class DeploymentOf(Protocol):
    """Synthesizes a file as it is now, and returns its deployment."""

    def __call__(self, name: str, *, lift_protection: bool = False) -> Deployment: ...


@pytest.fixture(scope="session")
def state_service() -> Iterator[str]:
    """The address of a server that answers for S3, STS and KMS; the states of real accounts live there."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def state_environ(state_service: str, environ: dict[str, str]) -> dict[str, str]:
    """The engine's environment, with the state service in AWS's place: the account's state bucket and key are there."""
    urlopen(Request(f"{state_service}/moto-api/reset", method="POST")).close()  # noqa: S310 -- a loopback address
    session = boto3.session.Session("testing", "testing", region_name=REGION)
    session.client("s3", endpoint_url=state_service).create_bucket(Bucket=f"acme-state-{ACCOUNT}")
    kms = session.client("kms", endpoint_url=state_service)
    kms.create_alias(AliasName="alias/acme-state", TargetKeyId=kms.create_key()["KeyMetadata"]["KeyId"])
    return {**environ, **CREDENTIALS, "AWS_ENDPOINT_URL": state_service}


@pytest.fixture
def files(project: Path, engine: Engine) -> Path:
    """The shipped files in the project, with a simulated account in the place of the real one."""
    folder = copy_environments(project / "environments", engine)
    rewrite(folder / "account-main.yaml", "cloud: real", "cloud: simulated")
    return folder


@pytest.fixture
def deployment_of(project: Path, files: Path, engine: Engine, state_environ: dict[str, str]) -> DeploymentOf:
    """Deployments of the files: states of real accounts in the state service, the simulated cloud in the project."""

    def make(name: str, *, lift_protection: bool = False) -> Deployment:
        request = SynthRequest(
            name=str(files / f"{name}.yaml"), out=project / "out" / name, lift_protection=lift_protection
        )
        (assembly,) = synthesize_all([request], root=project, environ=state_environ)
        return Deployment(assembly=assembly, engine=engine, environ=state_environ)

    return make


def rewrite(path: Path, old: str, new: str) -> None:
    """Changes a file as a user would; the text to change has to be there."""
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
