"""A built stack as its manifest says it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from bascule.assembly import (
    AddressSuppressionRecord,
    DestroyGuardRecord,
    ElementRecord,
    Manifest,
    OutputRecord,
    ServiceRecord,
    SuppressionRecord,
)
from bascule.bindings.element import Element
from bascule.config import Account, Environment
from bascule.synth.deployable import Deployable


def describe(stack: Deployable, root: Path) -> Manifest:
    """The stack's manifest, after synth; source files are given from the project's root."""
    settings = stack.settings
    account = settings.account if isinstance(settings, Environment) else settings
    return Manifest(
        environment=settings.name,
        stack=stack.kind,
        layer=stack.layer,
        simulated=settings.simulated,
        protected=settings.protected,
        teardown=_teardown(settings),
        reads=tuple(sorted(stack.producers)),
        elements={address: _element(stack, element, root) for address, element in sorted(stack.elements.items())},
        outputs={
            name: OutputRecord(
                kind=each.kind, description=each.description, sensitive=each.sensitive, variable=each.variable
            )
            for name, each in sorted(stack.outputs.items())
        },
        services=_services(settings),
        severities=settings.checks.severities,
        fail_at=settings.checks.fail_at or ("low" if settings.protected else "medium"),
        suppressions=tuple(
            AddressSuppressionRecord(rule=each.rule, address=each.address, reason=each.reason, until=each.until)
            for each in settings.checks.suppressions
        ),
        checkov_seconds=settings.checks.checkov_seconds,
        destroy_guard=_destroy_guard(stack),
        quotas={code: float(granted) for code, granted in sorted(account.quotas.items())},
        monthly_budget_usd=settings.budget.monthly_usd if settings.budget else None,
        usage=_usage(settings),
        prices=settings.prices if isinstance(settings, Environment) else None,
    )


def _teardown(settings: Environment | Account) -> Literal["allowed", "approval", "never"] | None:
    """What the file declares: a default is nobody's decision."""
    if isinstance(settings, Account):
        return "never"
    return settings.teardown if "teardown" in settings.model_fields_set else None


def _destroy_guard(stack: Deployable) -> DestroyGuardRecord | None:
    """A person applies the other layers, and is asked by the engine."""
    if not isinstance(stack.settings, Environment) or stack.layer != "environment":
        return None
    guard = stack.settings.destroy_guard
    return DestroyGuardRecord(max_deletes=guard.max_deletes, protected_types=guard.protected_types)


def _element(stack: Deployable, element: Element, root: Path) -> ElementRecord:
    path, _, line = element.source.rpartition(":")
    ignored = stack.arguments(element).get("lifecycle", {}).get("ignore_changes", ())
    return ElementRecord(
        path=element.construct_path,
        source=f"{os.path.relpath(path, root)}:{line}",
        suppressions=tuple(
            SuppressionRecord(rule=each.rule, reason=each.reason, until=each.until) for each in element.suppressions
        ),
        owned=("all",) if ignored == "all" else tuple(ignored),
    )


def _services(settings: Environment | Account) -> dict[str, ServiceRecord]:
    if isinstance(settings, Account):
        return {}
    return {
        name: ServiceRecord(longest_silence=each.longest_silence, longest_answer=each.longest_answer)
        for name, each in settings.services.items()
    }


def _usage(settings: Environment | Account) -> dict[str, dict[str, float | str]]:
    if isinstance(settings, Account):
        return {}
    named = {
        **{f"services.{name}": each.usage for name, each in settings.services.items()},
        **{f"sites.{name}": each.usage for name, each in settings.sites.items()},
        "common": settings.usage,
    }
    if settings.database:
        named["database"] = settings.database.usage
    return {name: usage.model_dump() for name, usage in sorted(named.items())}
