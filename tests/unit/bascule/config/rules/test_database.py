from __future__ import annotations

from tests.unit.bascule.config.changed_project import ChangedProject


def test_storage_that_could_not_grow_is_refused(changed: ChangedProject) -> None:
    changed.replace("prod", "max_storage_gb: 500", "max_storage_gb: 100")
    assert changed.problem("prod").accepted == "more than storage_gb (100)"


def test_a_version_without_quotes_says_so(changed: ChangedProject) -> None:
    changed.replace("prod", 'version: "17"', "version: 17")
    assert changed.problem("prod").fix == 'write it in quotes: "17"'
