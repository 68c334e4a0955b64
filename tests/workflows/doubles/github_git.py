"""Branches, commits and files of the repository."""

from __future__ import annotations

import base64

from tests.workflows.doubles.loopback import Answer
from tests.workflows.doubles.repository import Repository
from tests.workflows.doubles.routes import Asked, RefusedError, Routes, found

ROUTES = Routes()


@ROUTES.add("GET", "branches", needs="contents:read", query="protected")
def _all(asked: Asked) -> Answer:
    return Answer(body=asked.page([_branch(asked.repository, name) for name in asked.repository.branches]))


@ROUTES.add("GET", "branches/{ref}/protection", needs="administration:read")
def _protection(asked: Asked) -> Answer:
    if asked.at["ref"] not in asked.repository.protection:
        raise RefusedError(404, "Branch not protected")
    return Answer(body=asked.repository.protection[asked.at["ref"]])


@ROUTES.add("GET", "branches/{ref}", needs="contents:read")
def _one(asked: Asked) -> Answer:
    found(asked.repository.branches, asked.at["ref"])
    return Answer(body=_branch(asked.repository, asked.at["ref"]))


@ROUTES.add("GET", "git/ref/heads/{ref}", needs="contents:read")
def _ref(asked: Asked) -> Answer:
    sha = found(asked.repository.branches, asked.at["ref"])
    return Answer(body={"ref": f"refs/heads/{asked.at['ref']}", "object": {"type": "commit", "sha": sha}})


@ROUTES.add("DELETE", "git/refs/heads/{ref}", needs="contents:write")
def _drop(asked: Asked) -> Answer:
    if asked.repository.branches.pop(asked.at["ref"], None) is None:
        raise RefusedError(422, "Reference does not exist")
    return Answer(status=204)


@ROUTES.add("GET", "contents/{file}", needs="contents:read", query="ref")
def _contents(asked: Asked) -> Answer:
    ref = asked.call.query.get("ref", asked.repository.default_branch)
    content = found(asked.repository.files, (ref, asked.at["file"]))
    encoded = base64.encodebytes(content).decode()
    return Answer(
        body={
            "type": "file",
            "encoding": "base64",
            "size": len(content),
            "name": asked.at["file"].rsplit("/", 1)[-1],
            "path": asked.at["file"],
            "content": encoded,
        }
    )


def _branch(repository: Repository, name: str) -> dict[str, object]:
    protected = name in repository.protection
    return {"name": name, "commit": {"sha": repository.branches[name]}, "protected": protected}
