"""Whether the variables and secrets are there that workflows are promised."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from bascule.delivery.contract.delivered import Delivered, Kind
from bascule.delivery.health.asking import judged
from bascule.github.api import GitHubApi
from bascule.github.environment_secrets import EnvironmentSecrets
from bascule.github.installations import list_installations
from bascule.github.variables import environment_variables, repository_secrets, repository_variables
from bascule.tools.doctor import Diagnosis

CLIENT_ID: Final = "DELIVERY_APP_CLIENT_ID"
"""The variable that says which GitHub App writes variables."""

_RIGHTS: Final = {"actions_variables": "write", "environments": "write"}


def variables_of_environment(api: GitHubApi, name: str, values: Sequence[Delivered]) -> Iterator[Diagnosis]:
    """Those that stacks deliver into the GitHub environment."""
    there = environment_variables(api, name)
    yield _names(f"variables of {name}", values, there, fix="apply the environment: its last stack delivers them")


def secrets_of_environment(api: GitHubApi, env: str, values: Sequence[Delivered]) -> Iterator[Diagnosis]:
    """Those that the environment's file names; never a value."""
    there = {each.name for each in EnvironmentSecrets(api=api, environment=env).all()}
    yield _names(f"secrets of {env}", values, there, fix=f"bascule secrets push {env}")


def variables_by_hand(api: GitHubApi, values: Sequence[Delivered]) -> Iterator[Diagnosis]:
    """Those that people set for the whole repository or organization."""
    yield _names(
        "variables by hand", values, repository_variables(api), fix="set them: .github/manual.yaml says who does"
    )


def secrets_by_hand(api: GitHubApi, values: Sequence[Delivered]) -> Iterator[Diagnosis]:
    """Those that people set for the whole repository or organization; never a value."""
    yield _names("secrets by hand", values, repository_secrets(api), fix="set them: .github/manual.yaml says who does")


def app(api: GitHubApi, organization: str) -> Iterator[Diagnosis]:
    """The GitHub App that writes variables is installed with its rights, and works."""
    client = repository_variables(api).get(CLIENT_ID, "")
    found = next((each for each in list_installations(api, organization) if client and each.client_id == client), None)
    if found is None:
        fix = f"install it in {organization}, and set {CLIENT_ID} (docs/guides/pipelines.md)"
        yield Diagnosis(name="GitHub App", found="the App that delivers variables is not installed", fix=fix)
        return
    flaws = [
        (f"it lacks {name}: {right}", f"grant it (Settings of the App {found.app_slug})")
        for name, right in _RIGHTS.items()
        if found.permissions.get(name) != right
    ]
    suspended = [("it is suspended", f"let {organization} use it again")] if found.suspended_at else []
    yield judged("GitHub App", [*flaws, *suspended], well=f"{found.app_slug} is installed")


def of_kind(values: Sequence[Delivered], kind: Kind) -> list[Delivered]:
    """The values of one kind."""
    return [each for each in values if each.kind is kind]


def _names(name: str, values: Sequence[Delivered], there: Collection[str], *, fix: str) -> Diagnosis:
    known = {each.upper() for each in there}
    missing = sorted({each.name for each in values if not each.optional} - known)
    flaws = [(f"missing: {', '.join(missing)}", fix)] if missing else []
    return judged(name, flaws, well=f"{len({each.name for each in values} & known)} are there")
