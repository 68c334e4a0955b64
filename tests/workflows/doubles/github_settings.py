"""The repository itself: its settings, variables of its own, and code scanning."""

from __future__ import annotations

from tests.workflows.doubles.loopback import Answer
from tests.workflows.doubles.repository import NOW, Repository
from tests.workflows.doubles.routes import Asked, Routes

ROUTES = Routes()


def setting(repository: Repository, method: str, path: str) -> Answer | None:
    """What the test wrote down as the answer of this path; None where it did not."""
    if method != "GET" or path not in repository.settings:
        return None
    return Answer(body=repository.settings[path])


@ROUTES.add("GET", "")
def _repository(asked: Asked) -> Answer:
    repository = asked.repository
    owner, name = repository.name.split("/")
    return Answer(
        body={
            "id": repository.id,
            "node_id": "x",
            "name": name,
            "full_name": repository.name,
            "owner": {"login": owner, "id": repository.owner_id, "type": "Organization"},
            "private": repository.private,
            "visibility": "private" if repository.private else "public",
            "default_branch": repository.default_branch,
            "fork": False,
        }
    )


@ROUTES.add("GET", "actions/variables", needs="variables:read")
def _variables(asked: Asked) -> Answer:
    given = sorted(asked.repository.variables.items())
    variables = [{"name": name, "value": value, "created_at": NOW, "updated_at": NOW} for name, value in given]
    return Answer(body={"total_count": len(variables), "variables": asked.page(variables, most=30)})


@ROUTES.add("GET", "actions/secrets", needs="secrets:read")
def _secrets(asked: Asked) -> Answer:
    secrets = [{"name": name, "created_at": NOW, "updated_at": NOW} for name in sorted(asked.repository.secrets)]
    return Answer(body={"total_count": len(secrets), "secrets": asked.page(secrets)})


@ROUTES.add(
    "POST",
    "code-scanning/sarifs",
    needs="security-events:write",
    required="commit_sha ref sarif",
    body="checkout_uri started_at tool_name validate",
)
def _scan(asked: Asked) -> Answer:
    asked.repository.scans.append(dict(asked.body))
    return Answer(status=202, body={"id": str(len(asked.repository.scans)), "url": "https://github.example"})
