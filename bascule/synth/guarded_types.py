"""Resource types that an environment's destroy guard names, compared with what there is."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from bascule.config import Account, Environment
from bascule.config.destroy_guard import HARD_TO_REPLACE
from bascule.errors import Problem, SynthError
from bascule.schemas import PROVIDERS, load_schema


def refuse_unknown_types(settings: Environment | Account) -> None:
    """A misspelled type would protect nothing, and nobody would see it.

    Schemas take a while to read, so this is asked of the file's own types alone.

    Raises:
        SynthError: no vendored provider has a type of that name.
    """
    if not isinstance(settings, Environment):
        return
    own = [each for each in settings.destroy_guard.protected_types if each not in HARD_TO_REPLACE]
    problems = list(_problems(settings.name, own, _known_types())) if own else []
    if problems:
        raise SynthError(problems)


def _known_types() -> frozenset[str]:
    return frozenset(type_ for name in PROVIDERS for type_ in load_schema(name)["resource_schemas"])


def _problems(environment: str, types: Collection[str], known: Collection[str]) -> Iterator[Problem]:
    for type_ in types:
        if type_ not in known:
            nearest = get_close_matches(type_, known, n=1)
            yield Problem(
                message="no provider has a resource type of this name, so it protects nothing",
                where=f"{environment}: destroy_guard.protected_types",
                found=type_,
                accepted=f"resource types of {', '.join(PROVIDERS)}",
                fix=f"write {nearest[0]}" if nearest else "remove it",
            )
