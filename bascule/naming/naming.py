"""The names of everything that belongs to one environment."""

from __future__ import annotations

from dataclasses import dataclass

from bascule.naming.name_limit import name_limit


@dataclass(frozen=True)
class Naming:
    """Deterministic names: prefix, environment and entity, in the form that the resource type has.

    Nothing random and no clock is in a name, so whatever mentions it (a policy, a pipeline) can be written before it
    exists. `generation` is part of the names that a cloud reserves after deletion.
    """

    prefix: str
    environment: str
    generation: int = 1

    def name(self, entity: str, resource_type: str) -> str:
        """The name of `entity` as a `resource_type`: "acme-dev-chat", "/acme/dev/chat" or "alias/acme-dev-chat".

        An empty entity names the environment's only one of its type: "acme-dev".

        Raises: NamingError if the resource type does not allow the name, or is not in the table of limits.
        """
        limit = name_limit(resource_type)
        name = limit.form.format(prefix=self.prefix, environment=self.environment, entity=entity)
        return limit.check(name if entity else name.rstrip("-/"))

    def unique_name(self, entity: str, resource_type: str, scope_id: str) -> str:
        """A name that is unique in the world: it ends in the id of its account or project."""
        return self.name(f"{entity}-{scope_id}", resource_type)

    def generated(self, entity: str, resource_type: str) -> str:
        """A name that the cloud reserves after deletion: it ends in the generation ("-g1")."""
        return self.name(f"{entity}-g{self.generation}", resource_type)

    @property
    def path(self) -> str:
        """The IAM path, and the beginning of every parameter's name: "/acme/dev/"."""
        return f"/{self.prefix}/{self.environment}/"

    @property
    def tag(self) -> tuple[str, str]:
        """The tag, key and value, that everything of the environment carries: access policies depend on it."""
        return "bascule:environment", f"{self.prefix}-{self.environment}"
