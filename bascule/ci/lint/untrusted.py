"""Values that people outside of the repository choose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bascule.ci.lint.place import Place
from bascule.workflows.expressions import Expression, Reference

_CHOSEN: Final = re.compile(
    r"github\.(?:head_ref|ref_name|ref|event\.(?:"
    r"(?:issue|pull_request|discussion|comment|review|review_comment|release)\.(?:title|body|name|tag_name)"
    r"|pull_request\.head\.(?:ref|label|repo\.(?:default_branch|description|homepage))"
    r"|(?:head_commit|commits\.\*|commits\.\d+|workflow_run\.head_commit)\.(?:message|author\.(?:name|email))"
    r"|workflow_run\.(?:head_branch|display_title|head_repository\.description)"
    r"|pages\.\*\.page_name|ref|label\.name|milestone\.title|client_payload\..*|inputs\..*))"
)


def untrusted(expression: Expression, place: Place) -> Iterator[Reference]:
    """Those that the expression reads, also by way of an `env` that an expression fills."""
    for each in expression.references:
        if _is_chosen(each) or (each.context == "env" and each.path and _filled_by_others(each.path[0], place)):
            yield each


def _is_chosen(reference: Reference) -> bool:
    return bool(_CHOSEN.fullmatch(str(reference).lower())) or (
        reference.context == "github" and reference.path in ((), ("event",))
    )


def _filled_by_others(name: str, place: Place) -> bool:
    for env in (place.step.env, place.job.env, place.workflow.env):
        if name in env:
            return any(_is_chosen(each) for read in env[name].expressions for each in read.references)
    return False
