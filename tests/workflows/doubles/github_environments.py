"""Environments of a repository, with their variables, secrets and branch rules."""

from __future__ import annotations

import base64
import re
from typing import Any

from tests.workflows.doubles.loopback import Answer
from tests.workflows.doubles.repository import NOW, Environment
from tests.workflows.doubles.routes import Asked, RefusedError, Routes, found

ROUTES = Routes()
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_VALUE = 48 * 1024
_KEY_ID = "568250167242549743"


@ROUTES.add("GET", "environments", needs="actions:read")
def _all(asked: Asked) -> Answer:
    environments = [_environment(each) for each in asked.repository.environments.values()]
    return Answer(body={"total_count": len(environments), "environments": asked.page(environments)})


@ROUTES.add("GET", "environments/{environment}", needs="actions:read")
def _one(asked: Asked) -> Answer:
    return Answer(body=_environment(_found(asked)))


@ROUTES.add("GET", "environments/{environment}/deployment-branch-policies", needs="actions:read")
def _branch_policies(asked: Asked) -> Answer:
    names = _found(asked).branches
    policies = [{"id": number, "node_id": "x", "name": name} for number, name in enumerate(names, 1)]
    return Answer(body={"total_count": len(policies), "branch_policies": asked.page(policies)})


@ROUTES.add("GET", "environments/{environment}/variables", needs="environments:read")
def _variables(asked: Asked) -> Answer:
    variables = [_variable(name, value) for name, value in sorted(_found(asked).variables.items())]
    return Answer(body={"total_count": len(variables), "variables": asked.page(variables, most=30)})


@ROUTES.add("GET", "environments/{environment}/variables/{name}", needs="environments:read")
def _one_variable(asked: Asked) -> Answer:
    name = asked.at["name"].upper()
    return Answer(body=_variable(name, found(_found(asked).variables, name)))


@ROUTES.add("POST", "environments/{environment}/variables", needs="environments:write", required="name value")
def _add_variable(asked: Asked) -> Answer:
    name, variables = _new_name(asked.body["name"]), _found(asked).variables
    if name in variables:
        raise RefusedError(409, "Already exists - Variable already exists")
    variables[name] = _value(asked.body["value"])
    return Answer(status=201, body={})


@ROUTES.add("PATCH", "environments/{environment}/variables/{name}", needs="environments:write", body="name value")
def _change_variable(asked: Asked) -> Answer:
    name, variables = asked.at["name"].upper(), _found(asked).variables
    old = found(variables, name)
    del variables[name]
    variables[_new_name(asked.body.get("name", name))] = _value(asked.body.get("value", old))
    return Answer(status=204)


@ROUTES.add("DELETE", "environments/{environment}/variables/{name}", needs="environments:write")
def _drop_variable(asked: Asked) -> Answer:
    name, variables = asked.at["name"].upper(), _found(asked).variables
    found(variables, name)
    del variables[name]
    return Answer(status=204)


@ROUTES.add("GET", "environments/{environment}/secrets/public-key", needs="environments:read")
def _public_key(asked: Asked) -> Answer:
    key = base64.b64encode(bytes(_found(asked).key.public_key)).decode()
    return Answer(body={"key_id": _KEY_ID, "key": key})


@ROUTES.add("GET", "environments/{environment}/secrets", needs="environments:read")
def _secrets(asked: Asked) -> Answer:
    secrets = [_named(name) for name in sorted(_found(asked).secrets)]
    return Answer(body={"total_count": len(secrets), "secrets": asked.page(secrets)})


@ROUTES.add("GET", "environments/{environment}/secrets/{name}", needs="environments:read")
def _one_secret(asked: Asked) -> Answer:
    name = asked.at["name"].upper()
    found(_found(asked).secrets, name)
    return Answer(body=_named(name))


@ROUTES.add(
    "PUT", "environments/{environment}/secrets/{name}", needs="environments:write", required="encrypted_value key_id"
)
def _put_secret(asked: Asked) -> Answer:
    environment, name = _found(asked), _new_name(asked.at["name"])
    if asked.body["key_id"] != _KEY_ID:
        raise RefusedError(422, "Bad request - public key is stale")
    known = name in environment.secrets
    try:
        environment.secrets[name] = environment.opened(base64.b64decode(asked.body["encrypted_value"], validate=True))
    except Exception:
        raise RefusedError(422, "Bad request - encrypted_value is not sealed for this key") from None
    return Answer(status=204) if known else Answer(status=201, body={})


@ROUTES.add("DELETE", "environments/{environment}/secrets/{name}", needs="environments:write")
def _drop_secret(asked: Asked) -> Answer:
    name, secrets = asked.at["name"].upper(), _found(asked).secrets
    found(secrets, name)
    del secrets[name]
    return Answer(status=204)


def _found(asked: Asked) -> Environment:
    environment: Environment = found(asked.repository.environments, asked.at["environment"])
    return environment


def _new_name(name: str) -> str:
    """The name as GitHub keeps it; it refuses what begins with its own prefix or is no identifier."""
    if not _NAME.fullmatch(name) or name.upper().startswith("GITHUB_"):
        raise RefusedError(422, "Variable names can only contain alphanumeric characters ([a-z], [A-Z], [0-9]) or _")
    return name.upper()


def _value(value: str) -> str:
    if not isinstance(value, str) or len(value.encode()) > _VALUE or not value:
        raise RefusedError(422, "Invalid request: value is not a text of 1 to 48 kB")
    return value


def _variable(name: str, value: str) -> dict[str, str]:
    return {"name": name, "value": value, "created_at": NOW, "updated_at": NOW}


def _named(name: str) -> dict[str, str]:
    return {"name": name, "created_at": NOW, "updated_at": NOW}


def _environment(environment: Environment) -> dict[str, Any]:
    policy = {"protected_branches": False, "custom_branch_policies": True} if environment.branches else None
    return {
        "id": 100 + len(environment.name),
        "node_id": "x",
        "name": environment.name,
        "created_at": NOW,
        "updated_at": NOW,
        "can_admins_bypass": True,
        "protection_rules": list(_rules(environment)),
        "deployment_branch_policy": policy,
    }


def _rules(environment: Environment) -> list[dict[str, Any]]:
    reviewers = [{"type": "User", "reviewer": {"login": login}} for login in environment.reviewers]
    rules: list[dict[str, Any]] = []
    if reviewers:
        rules.append(
            {
                "id": 1,
                "node_id": "x",
                "type": "required_reviewers",
                "prevent_self_review": environment.prevent_self_review,
                "reviewers": reviewers,
            }
        )
    if environment.wait_minutes:
        rules.append({"id": 2, "node_id": "x", "type": "wait_timer", "wait_timer": environment.wait_minutes})
    if environment.branches:
        rules.append({"id": 3, "node_id": "x", "type": "branch_policy"})
    return rules
