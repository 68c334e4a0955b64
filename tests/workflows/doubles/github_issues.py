"""Issues, their labels, and comments below issues and pull requests."""

from __future__ import annotations

from typing import Any

from tests.workflows.doubles.loopback import Answer
from tests.workflows.doubles.repository import NOW, Comment, Issue, PullRequest
from tests.workflows.doubles.routes import Asked, RefusedError, Routes, found

ROUTES = Routes()
LONGEST = 65_536
"""Characters of a body; GitHub takes none more."""
_READ = "issues:read pull-requests:read"
_WRITE = "issues:write pull-requests:write"


@ROUTES.add("GET", "issues", needs="issues:read", query="state labels creator since sort direction assignee milestone")
def _all(asked: Asked) -> Answer:
    query = asked.call.query
    wanted = set(filter(None, query.get("labels", "").split(",")))
    state = query.get("state", "open")
    issues = [
        issue
        for issue in asked.repository.issues.values()
        if state in {"all", issue.state}
        and wanted <= set(issue.labels)
        and query.get("creator", issue.author) == issue.author
    ]
    return Answer(body=asked.page([_issue(each) for each in reversed(issues)]))


@ROUTES.add("POST", "issues", needs="issues:write", required="title", body="body labels assignees milestone type")
def _open(asked: Asked) -> Answer:
    body = asked.body
    issue = Issue(
        number=asked.repository.next_id(),
        title=body["title"],
        body=_text(body.get("body", "")),
        author=asked.login,
        labels=_labels(asked, body.get("labels", [])),
    )
    asked.repository.issues[issue.number] = issue
    return Answer(status=201, body=_issue(issue))


@ROUTES.add("GET", "issues/{number}", needs=_READ)
def _one(asked: Asked) -> Answer:
    return Answer(body=_issue(found(asked.repository.issues, asked.number)))


@ROUTES.add("PATCH", "issues/{number}", needs=_WRITE, body="title body state state_reason labels assignees milestone")
def _change(asked: Asked) -> Answer:
    issue, body = found(asked.repository.issues, asked.number), asked.body
    if body.get("state", "open") not in {"open", "closed"}:
        raise RefusedError(422, "Validation Failed", {"resource": "Issue", "field": "state", "code": "invalid"})
    if body.get("state_reason") not in {None, "completed", "not_planned", "duplicate", "reopened"}:
        raise RefusedError(422, "Validation Failed", {"resource": "Issue", "field": "state_reason", "code": "invalid"})
    issue.title, issue.state = body.get("title", issue.title), body.get("state", issue.state)
    issue.body = _text(body.get("body", issue.body))
    if "labels" in body:
        issue.labels = _labels(asked, body["labels"])
    return Answer(body=_issue(issue))


@ROUTES.add("GET", "issues/{number}/comments", needs=_READ, query="since")
def _comments(asked: Asked) -> Answer:
    number = _known(asked)
    comments = [each for each in asked.repository.comments.values() if each.number == number]
    return Answer(body=asked.page([_comment(each) for each in sorted(comments, key=lambda each: each.id)]))


@ROUTES.add("POST", "issues/{number}/comments", needs=_WRITE, required="body")
def _add_comment(asked: Asked) -> Answer:
    comment = Comment(
        id=asked.repository.next_id(), number=_known(asked), author=asked.login, body=_text(asked.body["body"])
    )
    asked.repository.comments[comment.id] = comment
    return Answer(status=201, body=_comment(comment))


@ROUTES.add("PATCH", "issues/comments/{number}", needs=_WRITE, required="body")
def _change_comment(asked: Asked) -> Answer:
    comment = found(asked.repository.comments, asked.number)
    comment.body = _text(asked.body["body"])
    return Answer(body=_comment(comment))


@ROUTES.add("DELETE", "issues/comments/{number}", needs=_WRITE)
def _drop_comment(asked: Asked) -> Answer:
    found(asked.repository.comments, asked.number)
    del asked.repository.comments[asked.number]
    return Answer(status=204)


@ROUTES.add("GET", "issues/{number}/labels", needs=_READ)
def _labels_of(asked: Asked) -> Answer:
    return Answer(body=asked.page([_label(name) for name in _labelled(asked).labels]))


@ROUTES.add("POST", "issues/{number}/labels", needs=_WRITE, required="labels")
def _add_labels(asked: Asked) -> Answer:
    thing = _labelled(asked)
    thing.labels = list(dict.fromkeys([*thing.labels, *_labels(asked, asked.body["labels"])]))
    return Answer(body=[_label(name) for name in thing.labels])


@ROUTES.add("GET", "labels", needs=_READ)
def _all_labels(asked: Asked) -> Answer:
    return Answer(body=asked.page([_label(name) for name in asked.repository.labels]))


@ROUTES.add("GET", "labels/{name}", needs=_READ)
def _one_label(asked: Asked) -> Answer:
    found(asked.repository.labels, asked.at["name"])
    return Answer(body=_label(asked.at["name"]))


@ROUTES.add("POST", "labels", needs=_WRITE, required="name", body="color description")
def _make_label(asked: Asked) -> Answer:
    name = asked.body["name"]
    if name in asked.repository.labels:
        raise RefusedError(422, "Validation Failed", {"resource": "Label", "field": "name", "code": "already_exists"})
    asked.repository.labels[name] = asked.body.get("description", "")
    return Answer(status=201, body=_label(name))


def _known(asked: Asked) -> int:
    """The number, if there is an issue or a pull request of it."""
    found({**asked.repository.issues, **asked.repository.pull_requests}, asked.number)
    return asked.number


def _labelled(asked: Asked) -> Issue | PullRequest:
    thing: Issue | PullRequest = found({**asked.repository.issues, **asked.repository.pull_requests}, asked.number)
    return thing


def _labels(asked: Asked, given: Any) -> list[str]:
    """The names; GitHub makes those that are not there yet."""
    if not isinstance(given, list):
        raise RefusedError(422, "Invalid request. labels is not an array.")
    names = [each if isinstance(each, str) else str(each["name"]) for each in given]
    for name in names:
        asked.repository.labels.setdefault(name, "")
    return names


def _text(text: str) -> str:
    if len(text) > LONGEST:
        raise RefusedError(422, f"Validation Failed: body is too long (maximum is {LONGEST} characters)")
    return text


def _user(login: str) -> dict[str, str]:
    return {"login": login, "type": "Bot" if login.endswith("[bot]") else "User"}


def _label(name: str) -> dict[str, Any]:
    return {"id": 1, "node_id": "x", "name": name, "color": "ededed", "default": False, "description": None}


def _comment(comment: Comment) -> dict[str, Any]:
    return {
        "id": comment.id,
        "node_id": "x",
        "body": comment.body,
        "user": _user(comment.author),
        "created_at": NOW,
        "updated_at": NOW,
        "html_url": f"https://github.example/issues/{comment.number}#issuecomment-{comment.id}",
    }


def _issue(issue: Issue) -> dict[str, Any]:
    return {
        "id": issue.number,
        "node_id": "x",
        "number": issue.number,
        "title": issue.title,
        "body": issue.body,
        "state": issue.state,
        "user": _user(issue.author),
        "labels": [_label(name) for name in issue.labels],
        "created_at": NOW,
        "updated_at": NOW,
        "html_url": f"https://github.example/issues/{issue.number}",
    }
