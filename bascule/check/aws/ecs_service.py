"""An ECS service with what it runs, where, and behind what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from bascule.assembly.configuration import Configuration, Unknown
from bascule.check.aws.answer_times import declared_answer
from bascule.check.aws.container import Container, containers
from bascule.check.aws.load_balancer import TARGET_GROUPS
from bascule.check.resource import Resource, resources
from bascule.check.scalars import number

_SPOT = "FARGATE_SPOT"
_DEFAULT = "default_capacity_provider_strategy"


@dataclass(frozen=True, kw_only=True)
class EcsService:
    """A service's resource, and what it leads to."""

    resource: Resource

    @cached_property
    def task_definitions(self) -> list[Resource]:
        """What its tasks are made from."""
        return self.resource.linked(self.resource.get("task_definition"), "aws_ecs_task_definition")

    @cached_property
    def containers(self) -> list[Container]:
        """The containers of a task, as far as they are known."""
        found = [containers(each) for each in self.task_definitions]
        return [container for each in found if not isinstance(each, Unknown) for container in each]

    @cached_property
    def target_groups(self) -> list[Resource]:
        """The target groups that its tasks are registered in."""
        arns = (_argument(each, "target_group_arn") for each in self.resource.blocks("load_balancer"))
        return [group for arn in arns for group in self.resource.linked(arn, *TARGET_GROUPS)]

    def containers_in(self, group: Resource) -> list[Any]:
        """Names of its containers that are targets of a group; of nothing else, where a plan has several instances."""
        rows = [each for each in self.resource.blocks("load_balancer") if isinstance(each, Mapping)]
        linked = [(row, self.resource.linked(row.get("target_group_arn"), *TARGET_GROUPS)) for row in rows]
        return [row.get("container_name") for row, found in linked if [each.block for each in found] == [group.block]]

    @property
    def answer(self) -> int | None:
        """Seconds that its longest answer takes; None where no bascule.json says so."""
        names = [container.name for container in self.containers]
        name = self.resource.get("name")
        return declared_answer(self.resource.together, [*names, *([name] if isinstance(name, str) else [])])

    @property
    def runs_on_spot(self) -> bool | Unknown:
        """Some of its tasks are, or may be, on Fargate Spot."""
        strategies = self.resource.blocks("capacity_provider_strategy")
        if not strategies and self.resource.get("launch_type") is None:
            strategies = [each for cluster in self._capacity() for each in cluster.blocks(_DEFAULT)]
        providers = [_provider(each) for each in strategies]
        if _SPOT in providers:
            return True
        return next((each for each in providers if isinstance(each, Unknown)), False)

    def _capacity(self) -> list[Resource]:
        clusters = self.resource.linked(self.resource.get("cluster"), "aws_ecs_cluster")
        own = [
            each for cluster in clusters for each in cluster.using("cluster_name", "aws_ecs_cluster_capacity_providers")
        ]
        return own or clusters


def ecs_services(together: Sequence[Configuration]) -> Iterator[EcsService]:
    """All services of the configurations."""
    return iter(_services(tuple(together)))


def services_behind(group: Resource) -> Sequence[EcsService]:
    """The services whose tasks are registered in a target group."""
    return _by_group(tuple(group.together)).get(id(group.block), ())


def services_running(task_definition: Resource) -> Sequence[EcsService]:
    """The services whose tasks are made from a task definition."""
    return _by_task_definition(tuple(task_definition.together)).get(id(task_definition.block), ())


@lru_cache(maxsize=4)
def _services(together: tuple[Configuration, ...]) -> tuple[EcsService, ...]:
    """Kept, as the indices below are: several rules ask, and each would look through all services anew."""
    return tuple(EcsService(resource=each) for each in resources(together, "aws_ecs_service"))


@lru_cache(maxsize=4)
def _by_group(together: tuple[Configuration, ...]) -> Mapping[int, list[EcsService]]:
    return _index((service, service.target_groups) for service in _services(together))


@lru_cache(maxsize=4)
def _by_task_definition(together: tuple[Configuration, ...]) -> Mapping[int, list[EcsService]]:
    return _index((service, service.task_definitions) for service in _services(together))


def _index(pairs: Iterable[tuple[EcsService, Sequence[Resource]]]) -> Mapping[int, list[EcsService]]:
    """The services of each resource's block, once each."""
    found: dict[int, list[EcsService]] = {}
    for service, led_to in pairs:
        for key in dict.fromkeys(id(each.block) for each in led_to):
            found.setdefault(key, []).append(service)
    return found


def _provider(strategy: Mapping[str, Any] | Unknown) -> Any:
    """The capacity provider that a strategy's row uses; None where its weight says that it is not used."""
    if isinstance(strategy, Unknown):
        return strategy
    weight, base = number(strategy.get("weight"), 1), number(strategy.get("base"), 0)
    unused = not isinstance(weight, Unknown) and not isinstance(base, Unknown) and not weight and not base
    return None if unused else strategy.get("capacity_provider")


def _argument(block: Mapping[str, Any] | Unknown, name: str) -> Any:
    return block if isinstance(block, Unknown) else block.get(name)
