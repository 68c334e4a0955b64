"""What the steps of a job reach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from bascule.ci.lint.place import JobPlace, Place
from bascule.errors import Problem
from bascule.facts.egress import TYPES, egress_facts

_LOGIN: Final = "aws-actions/configure-aws-credentials"
_REGION, _ACCOUNT = "{region}", "{account}"
_PACKAGES: Final = ("aws", "github")
"""Providers, by the folders of their bindings."""


@dataclass(frozen=True, kw_only=True)
class Need:
    """An endpoint that a step reaches, and by what."""

    place: Place
    what: str
    endpoint: str


def needs_of(job: JobPlace) -> Iterator[Need | Problem]:
    """Each endpoint that each step reaches; a problem where nobody has said what a step reaches.

    Without a login the job has no identity in AWS, and what needs one is not called there.
    """
    login = next((each for each in job.steps if each.uses.is_named(_LOGIN)), None)
    for place in job.steps:
        for what, line, groups in _groups(place):
            if groups is None:
                yield Problem(
                    message=f"nobody has said what {what} reaches",
                    where=f"{place.workflow.file}:{line}: {place.address}",
                    fix="add a row to bascule/facts/egress.toml",
                )
                continue
            for endpoint in (each for group in groups for each in endpoints_of(group)):
                if _REGION in endpoint or _ACCOUNT in endpoint or "amazonaws.com" in endpoint:
                    if login is None:
                        continue
                    endpoint = _placed(endpoint, login)  # noqa: PLW2901 -- the same endpoint, of this login
                yield Need(place=place, what=what, endpoint=endpoint)


@cache
def resource_types() -> tuple[str, ...]:
    """Every type that there is a shipped binding for."""
    folders = ((name, files("bascule").joinpath(f"bindings/_generated/{name}")) for name in _PACKAGES)
    stems = ((name, each.name.removesuffix(".py")) for name, folder in folders for each in folder.iterdir())
    return tuple(
        sorted(
            f"{name}_{stem.removeprefix('data_')}"
            for name, stem in stems
            if not stem.startswith("__") and stem != "provider"
        )
    )


def _groups(place: Place) -> Iterator[tuple[str, int, tuple[str, ...] | None]]:
    facts = egress_facts()
    if place.uses.is_remote:
        yield place.uses.name, place.step.line, facts.of_action(place.uses.name)
    for command in place.commands:
        if command.words and not command.program.startswith("$"):
            words = (command.program, *command.arguments)
            short = " ".join(words[:3]) if command.program == "bascule" else command.program
            yield f"`{short}`", place.line_of(command), facts.of_command(words)


def endpoints_of(group: str) -> Iterator[str]:
    """The endpoints of a group; of `types` those of every resource type."""
    facts = egress_facts()
    if group == TYPES:
        for each in resource_types():
            yield from facts.of_type(each) or ()
    else:
        yield from facts.groups[group]


def _placed(endpoint: str, login: Place) -> str:
    account = login.input("allowed-account-ids")
    return endpoint.replace(_REGION, login.input("aws-region")).replace(_ACCOUNT, account)
