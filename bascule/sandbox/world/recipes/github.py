"""Values of GitHub's objects that no template makes: the overlay names them as `!name`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bascule.sandbox.world.recipes.lifelike import characters

if TYPE_CHECKING:
    from bascule.sandbox.world.filling import Filling


def _repository_number(filling: Filling) -> int:
    """The number of the repository, the same for all that belongs to it."""
    name = filling.attribute("repository" if "repository" in filling.resource.block.attributes else "name")
    return 1_000_000 + int(characters("digits", 8, f"{filling.scope.account}/{name}"))


def _team_slug(filling: Filling) -> str:
    return "-".join(str(filling.attribute("name")).lower().split())


RECIPES: dict[str, Any] = {"repository_number": _repository_number, "team_slug": _team_slug}
