"""Credentials are those of the container engine, and no program's argument."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from bascule.cloud.registry.credentials import basic_credentials
from bascule.errors import CloudError

HOST = "registry.acme.example"
LOGIN = base64.b64encode(b"somebody:secret").decode()


def configured(folder: Path, configuration: object) -> dict[str, str]:
    (folder / "config.json").write_text(json.dumps(configuration))
    return {"DOCKER_CONFIG": str(folder), "PATH": str(folder)}


def helper(folder: Path, script: str) -> None:
    program = folder / "docker-credential-acme"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


def test_the_engine_s_login_is_taken(tmp_path: Path) -> None:
    environ = configured(tmp_path, {"auths": {HOST: {"auth": LOGIN}}})
    assert basic_credentials(HOST, environ=environ) == LOGIN


def test_nobody_is_known_without_a_login(tmp_path: Path) -> None:
    assert basic_credentials(HOST, environ={"DOCKER_CONFIG": str(tmp_path)}) == ""
    assert basic_credentials("other.example", environ=configured(tmp_path, {"auths": {HOST: {"auth": LOGIN}}})) == ""


def test_a_helper_is_asked_by_its_standard_input(tmp_path: Path) -> None:
    environ = configured(tmp_path, {"credHelpers": {HOST: "acme"}})
    helper(tmp_path, f'read host; [ "$host" = {HOST} ] && echo \'{{"Username": "somebody", "Secret": "secret"}}\'')
    assert basic_credentials(HOST, environ=environ) == LOGIN


def test_a_helper_that_knows_nothing_is_believed(tmp_path: Path) -> None:
    environ = configured(tmp_path, {"credsStore": "acme"})
    helper(tmp_path, "echo credentials not found in native keychain; exit 1")
    assert basic_credentials(HOST, environ=environ) == ""


def test_a_damaged_configuration_is_said(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{")
    with pytest.raises(CloudError, match="damaged"):
        basic_credentials(HOST, environ={"DOCKER_CONFIG": str(tmp_path)})
