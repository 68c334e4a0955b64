"""The parts that apply's and teardown's policies have in common."""

from __future__ import annotations

from bascule.trust import Document, Purpose, Statement, document
from modules.aws.policies import identity
from modules.aws.policies.access_scope import AccessScope
from modules.aws.policies.encryption import encryption_statements
from modules.aws.policies.grant import Grant, statements
from modules.aws.policies.guards import guards
from modules.aws.policies.orphans import orphan_statements
from modules.aws.policies.reading import READ, reading
from modules.aws.policies.records import record_statements
from modules.aws.policies.service_actions import Group
from modules.aws.policies.services import SERVICES
from modules.aws.policies.state_access import state_statements

_GROUPS: tuple[Group, ...] = ("network", "edge", "workload", "data")


def apply_policies(scope: AccessScope) -> dict[str, Document]:
    """Creates, changes and deletes what the environment consists of; identities only within path and boundary."""
    return _policies(Purpose.APPLY, scope, [*identity.creating(scope), *encryption_statements(scope)])


def teardown_policies(scope: AccessScope) -> dict[str, Document]:
    """Changes and deletes what apply makes and what it leaves behind, and makes nothing."""
    return _policies(Purpose.TEARDOWN, scope, orphan_statements(scope))


def _policies(purpose: Purpose, scope: AccessScope, more: list[Statement]) -> dict[str, Document]:
    """One document for each managed policy: what one role may do is more than a policy of AWS holds."""
    return {
        READ: reading(scope),
        **{group: document(*statements(_grants(purpose, group), scope)) for group in _GROUPS},
        "own": document(*more, *identity.deleting(scope), *record_statements(scope), *state_statements(purpose, scope)),
        "guards": guards(scope),
    }


def _grants(purpose: Purpose, group: Group) -> list[Grant]:
    services = [service for service in SERVICES if service.group == group]
    created = [grant for service in services for grant in service.create if purpose is Purpose.APPLY]
    return [*created, *(grant for service in services for grant in service.change)]
