"""All that environments' stacks, their files and people deliver."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bascule.assembly import StackAssembly
from bascule.config import Environment
from bascule.delivery.contract.checkout import Checkout
from bascule.delivery.contract.delivered import STRING, Delivered, Kind
from bascule.delivery.contract.manual import by_hand
from bascule.delivery.contract.produced import produced
from bascule.delivery.contract.reading_flaws import Delivery

_FORMS = ("{}", "{}-plan", "{}-teardown")
"""The GitHub environments of an environment."""


@dataclass(frozen=True, kw_only=True)
class Synthesized:
    """An environment and its stacks."""

    environment: Environment
    stacks: Sequence[StackAssembly]


def delivery_of(
    environments: Sequence[Synthesized], checkouts: Sequence[Checkout], *, others: Sequence[str]
) -> Delivery:
    """What the environments' stacks and files deliver, and people to those repositories.

    `others` are environments that were not looked at: what is read there is not judged.
    """
    files = [by_hand(checkout.folder, checkout.name) for checkout in checkouts]
    values: list[Delivered] = [each for file in files for each in file.values]
    elsewhere = {name: said for file in files for name, said in file.elsewhere.items()}
    made: set[tuple[str, str]] = set()
    for each in environments:
        if each.environment.github:
            found = produced(each.stacks, each.environment.github)
            values += [*found.variables, *_secrets(each.environment)]
            made |= found.environments
    unknown = frozenset(form.format(name.lower()) for name in others for form in _FORMS)
    return Delivery(
        values=values,
        environments=frozenset(made),
        looked_at=tuple(each.environment.name for each in environments if each.environment.github),
        unknown=unknown,
        elsewhere=elsewhere,
    )


def names_by_repository(environments: Sequence[Synthesized]) -> Mapping[str, Sequence[str]]:
    """The environments that each repository (in lower case) works on."""
    found: dict[str, dict[str, None]] = {}
    for each in environments:
        github = each.environment.github
        for repository in (github.repository, *(app.name for app in github.app_repositories)) if github else ():
            found.setdefault(repository.lower(), {})[each.environment.name] = None
    return {repository: tuple(names) for repository, names in found.items()}


def _secrets(environment: Environment) -> Iterator[Delivered]:
    """Names that the environment's file has; values are pushed."""
    for index, app in enumerate(environment.github.app_repositories if environment.github else ()):
        for name in app.secrets:
            yield Delivered(
                kind=Kind.SECRET,
                name=name,
                repository=app.name,
                environment=environment.name,
                type=STRING,
                where=f"{environment.name}: github.app_repositories[{index}].secrets",
            )
