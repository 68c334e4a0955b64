"""Plan-time rules that the providers write in code (`customize_diff`), one file a family.

Each file has `RULES`: resource type (or a pattern with `*`) to the rules for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fnmatch import fnmatchcase

from bascule.sandbox.plan.change import Change
from bascule.sandbox.plan.rules import (
    caches,
    certificate,
    combinations,
    conditional,
    documents,
    dynamodb,
    fixed,
    framework,
    github,
    github_ruleset,
    google_composer,
    google_conditions,
    google_database,
    google_defaults,
    google_instances,
    google_kubernetes,
    google_labels,
    google_networking,
    google_tables,
    kubernetes,
    one_way,
    region,
    requirements,
    scaling_group,
    tags,
    task_definition,
    timeouts,
    undecided,
    volatile,
)
from bascule.sandbox.schema.model import ResourceType

Rule = Callable[[Change], None]

_FAMILIES: tuple[Mapping[str, tuple[Rule, ...]], ...] = (
    undecided.RULES,
    documents.RULES,
    task_definition.RULES,
    certificate.RULES,
    conditional.RULES,
    one_way.RULES,
    combinations.RULES,
    requirements.RULES,
    fixed.RULES,
    caches.RULES,
    scaling_group.RULES,
    dynamodb.RULES,
    github.RULES,
    github_ruleset.RULES,
    google_defaults.RULES,
    google_labels.RULES,
    google_conditions.RULES,
    google_database.RULES,
    google_kubernetes.RULES,
    google_instances.RULES,
    google_networking.RULES,
    google_tables.RULES,
    google_composer.RULES,
    kubernetes.RULES,
    region.RULES,
    tags.RULES,
    volatile.RULES,
    framework.RULES,
    timeouts.RULES,
)


def rules_for(resource: ResourceType) -> Iterator[Rule]:
    """The rules of a resource type, family by family."""
    for family in _FAMILIES:
        for pattern, rules in family.items():
            if fnmatchcase(resource.name, pattern):
                yield from rules
