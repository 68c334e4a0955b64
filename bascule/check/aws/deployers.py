"""Who besides Terraform changes what an ECS service runs, as far as the files show it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bascule.assembly.configuration import Configuration, Unknown, value_at
from bascule.check.aws.ecs_service import EcsService
from bascule.check.aws.rights import Rights
from bascule.check.aws.role import roles
from bascule.check.resource import resources
from bascule.errors import TrustError

_REGISTER, _UPDATE, _CREATE = "ecs:RegisterTaskDefinition", "ecs:UpdateService", "ecs:CreateService"
_ABOUT = frozenset(action.lower() for action in (_REGISTER, _UPDATE, _CREATE))
_ECS_ACTIONS = ("ECS", "CodeDeployToECS")
"""Providers of CodePipeline's actions that make a new revision of a task definition."""


@dataclass(frozen=True, kw_only=True)
class Deployers:
    """The deploy roles and pipelines of files that belong together."""

    together: Sequence[Configuration]

    def of(self, service: EcsService) -> str:
        """The address of what deploys new images to the service; empty where nothing shows that anything does."""
        name, address = service.resource.get("name"), service.resource.block.address
        for deployer, targets in (*self._pipelines, *self._roles):
            if any(address in target or target.rpartition("/")[2] in ("any", name) for target in targets):
                return deployer
        return ""

    @cached_property
    def _pipelines(self) -> list[tuple[str, list[str]]]:
        return [
            (pipeline.block.address, [_service_of(action)])
            for pipeline in resources(self.together, "aws_codepipeline")
            for stage in pipeline.blocks("stage")
            for action in _actions(stage)
            if action.get("provider") in _ECS_ACTIONS
        ]

    @cached_property
    def _roles(self) -> list[tuple[str, list[str]]]:
        """Roles that give a service another revision and could not make the service: they are for deploys alone."""
        return list(_deploy_roles(self.together))


def _deploy_roles(together: Sequence[Configuration]) -> Iterator[tuple[str, list[str]]]:
    for role in roles(together):
        rights = Rights(role=role, about=_ABOUT)
        try:
            if rights.somewhere(_REGISTER) and rights.somewhere(_UPDATE) and not rights.somewhere(_CREATE):
                yield role.resource.block.address, rights.named(_UPDATE)
        except TrustError:
            continue


def _actions(stage: object) -> list[Mapping[str, object]]:
    found = value_at(stage, "action") if isinstance(stage, Mapping) else None
    return [each for each in (found if isinstance(found, list) else [found]) if isinstance(each, Mapping)]


def _service_of(action: Mapping[str, object]) -> str:
    """The service that an action names, as text or as the expression that leads to it."""
    named = value_at(action, "configuration.ServiceName", "")
    return named.text if isinstance(named, Unknown) else str(named)
