"""What has to be taken apart before an object can be deleted: a module each, named in kinds.toml, with a `prepare`.

It returns further parameters of the deletion, and raises `Work.wait` where the cloud needs time first.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from bascule.cloud.orphans.work import Work


def prepare(work: Work) -> dict[str, Any]:
    """The object can be deleted, with these parameters besides those in its row.

    Raises:
        CloudError: something in it cannot be deleted, or not yet.
    """
    if not work.kind.before:
        return {}
    more: dict[str, Any] = import_module(f"{__name__}.{work.kind.before}").prepare(work)
    return more
