"""Values that a cloud makes up: names, numbers and addresses of the right form, one file a provider.

Most are templates in the overlay (`lifelike` renders them). What no template makes is a recipe: the overlay names it as
`!name`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from bascule.sandbox.world.recipes import aws, aws_networks, github, google, google_names, kubernetes

if TYPE_CHECKING:
    from bascule.sandbox.world.filling import Filling

RECIPES: Mapping[str, Callable[[Filling], Any]] = {
    **aws.RECIPES,
    **aws_networks.RECIPES,
    **google.RECIPES,
    **google_names.RECIPES,
    **kubernetes.RECIPES,
    **github.RECIPES,
}
