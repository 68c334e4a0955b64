"""Which repositories and runs a statement's conditions name: the jobs that it was written for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from bascule.trust.github_job import PULL_REQUEST, Repository, Run
from bascule.trust.wanted_claims import WebIdentityStatement

_SUBJECT = re.compile(
    r"repo:(?P<owner>[^/@:]*)(@(?P<owner_id>[^/:]*))?(/(?P<name>[^@:]*)(@(?P<id>[^:]*))?)?(:(?P<run>.*))?", re.DOTALL
)
_MOST = 6
"""How many names of a kind are tried: more show nothing new, and each costs time."""


def sample(pattern: str, *, fill: str = "x") -> str:
    """A text that the pattern matches, with `fill` for each wildcard."""
    return pattern.replace("*", fill).replace("?", fill)


def named_repositories(statement: WebIdentityStatement) -> list[Repository]:
    """The repositories that the statement names, wildcards filled in; with their numbers where it has them."""
    return [
        Repository(owner=owner, name=name, owner_id=own_owner_id or owner_id, id=own_id or id_)
        for owner, name, own_owner_id, own_id in dict.fromkeys(_names(statement))
        for owner_id, id_ in product(_ids(statement, "repository_owner_id"), _ids(statement, "repository_id"))
    ][: _MOST * _MOST]


def named_runs(statement: WebIdentityStatement) -> list[Run]:
    """The runs that the statement names: by subject, and by the claims ref and environment."""
    refs = [sample(ref) for ref in statement.named("ref")]
    environments = [sample(name) for name in statement.named("environment")]
    runs: list[Run] = []
    for subject in statement.named("sub"):
        found = _SUBJECT.fullmatch(subject)
        runs += _runs_of(found["run"] if found else None, refs, environments)
    return list(dict.fromkeys(runs or _runs_of(None, refs, environments)))


def unnamed_environments(statement: WebIdentityStatement) -> list[Run]:
    """Runs in environments that no condition names, but that wildcards in names of environments take."""
    subjects = (_SUBJECT.fullmatch(subject) for subject in statement.named("sub"))
    runs = (found["run"] for found in subjects if found and found["run"])
    named = [run.removeprefix("environment:") for run in runs if run.startswith("environment:")]
    open_ = (name for name in (*named, *statement.named("environment")) if "*" in name or "?" in name)
    return [Run(ref="refs/heads/another-branch", environment=sample(name, fill="o")) for name in open_]


def has_own_subjects(statement: WebIdentityStatement) -> bool:
    """Whether every subject is of an owner's own template, which says nothing about repository and run."""
    subjects = statement.named("sub")
    return bool(subjects) and not any(subject.startswith(("repo:", "*", "repo*", "re*", "r*")) for subject in subjects)


def _runs_of(text: str | None, refs: list[str], environments: list[str]) -> Iterator[Run]:
    ref, environment = (refs or [Run.ref])[0], (environments or [""])[0]
    if text is None or text.startswith("*"):
        yield Run(ref=ref, environment=environment)
    elif text.startswith("environment:"):
        yield Run(ref=ref, environment=sample(text.removeprefix("environment:")))
    elif text.startswith("ref:"):
        yield Run(ref=sample(text.removeprefix("ref:")))
    elif text.startswith("pull_request"):
        yield PULL_REQUEST


def _names(statement: WebIdentityStatement) -> Iterator[tuple[str, str, str, str]]:
    """Owner, name and the numbers of both, empty where they are not said."""
    paths = [path for claim in ("repository", "job_workflow_ref") for path in statement.named(claim)]
    subjects = [found for subject in statement.named("sub") if (found := _SUBJECT.fullmatch(subject))]
    named = [found for found in subjects if sample(found["owner"]) != "x"]
    for found in named[: _MOST * 2]:
        owner_id, id_ = (_number(found[part] or "") for part in ("owner_id", "id"))
        yield sample(found["owner"]), sample(found["name"] or "app"), owner_id, id_
    if not named:
        owner, _, rest = sample(paths[0] if paths else "acme/app").partition("/")
        yield owner, rest.partition("/")[0] or "app", "", ""


def _ids(statement: WebIdentityStatement, claim: str) -> list[str]:
    default = "1001" if claim == "repository_owner_id" else "2001"
    return [_number(value) for value in statement.named(claim)][:_MOST] or [default]


def _number(pattern: str) -> str:
    return pattern.replace("*", "1").replace("?", "1")
