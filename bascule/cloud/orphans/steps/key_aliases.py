"""A key without aliases: one would keep its name as long as the key waits for its deletion."""

from __future__ import annotations

from typing import Any

from bascule.cloud.orphans.work import Work


def prepare(work: Work) -> dict[str, Any]:
    """No alias names the key, so that the next deployment can have them."""
    for page in work.pages("list_aliases", KeyId=work.id):
        for each in page["Aliases"]:
            work.client.delete_alias(AliasName=each["AliasName"])
    return {}
