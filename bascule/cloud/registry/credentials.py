"""Who somebody is at a registry, as their container engine keeps it."""

from __future__ import annotations

import base64
import binascii
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bascule.errors import CloudError, Problem
from bascule.tools.runner import run

_TOKEN_USER = "<token>"  # noqa: S105 -- helpers say so that what they know is an identity token
_FOLDER_VARIABLE = "DOCKER_CONFIG"


class _Login(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")
    auth: str = ""


class _Configuration(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")
    auths: dict[str, _Login] = Field(default_factory=dict)
    helpers: dict[str, str] = Field(default_factory=dict, alias="credHelpers")
    store: str = Field("", alias="credsStore")


class _Known(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")
    name: str = Field("", alias="Username")
    secret: str = Field("", alias="Secret")


def basic_credentials(host: str, *, environ: Mapping[str, str] = os.environ) -> str:
    """The credentials for the host as `Basic` authentication has them; empty for somebody who is nobody there.

    They are those of `docker login`: in Docker's configuration itself, or with the helper that it names, which is asked
    over its standard input.

    Raises:
        CloudError: Docker's configuration is damaged.
    """
    configuration = _configuration(environ)
    helper = configuration.helpers.get(host, configuration.store)
    if helper:
        return _from_helper(helper, host, environ)
    login = configuration.auths.get(host) or configuration.auths.get(f"https://{host}/v1/")
    return login.auth if login and _is_base64(login.auth) else ""


def _configuration(environ: Mapping[str, str]) -> _Configuration:
    folder = environ.get(_FOLDER_VARIABLE) or Path(environ.get("HOME", "~")).expanduser() / ".docker"
    path = Path(folder) / "config.json"
    if not path.is_file():
        return _Configuration.model_validate({})
    try:
        return _Configuration.model_validate_json(path.read_bytes())
    except ValidationError:
        fix = "log in anew with your container engine"
        problem = Problem(message="the container engine's configuration is damaged", where=str(path), fix=fix)
        raise CloudError(problem) from None


def _from_helper(helper: str, host: str, environ: Mapping[str, str]) -> str:
    """What the helper knows; one that knows nothing says so by its exit code."""
    asked = run([f"docker-credential-{helper}", "get"], env=environ, stdin=host, check=False)
    known = _Known.model_validate(_object(asked.stdout)) if asked.returncode == 0 else _Known.model_validate({})
    if not known.secret or known.name == _TOKEN_USER:
        return ""
    return base64.b64encode(f"{known.name}:{known.secret}".encode()).decode()


def _object(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _is_base64(text: str) -> bool:
    try:
        return bool(base64.b64decode(text, validate=True))
    except binascii.Error:
        return False
