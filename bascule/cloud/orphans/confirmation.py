"""Candidates, confirmed by the services that they are of: several in one call where the service allows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

import jmespath

from bascule.cloud.clients import Clients
from bascule.cloud.orphans.kind import Kind, filled
from bascule.cloud.orphans.tagged import Tagged
from bascule.errors import CloudError

NOT_SIMULATED = "OperationNotSimulated"
"""The simulated cloud's own answer. Its tagging API lists what is there, so nothing has to be confirmed."""

Confirmed = tuple[Tagged, dict[str, Any] | CloudError]


def confirmed(clients: Clients, kind: Kind, candidates: Sequence[Tagged]) -> Iterator[Confirmed]:
    """The candidates of one kind and region that are there, each as its service describes it.

    What could not be asked for is among them, with the error.
    """
    remaining = iter(candidates)
    while batch := list(islice(remaining, kind.batch if kind.key else 1)):
        yield from _batch(clients, kind, batch)


def _batch(clients: Clients, kind: Kind, batch: Sequence[Tagged]) -> Iterator[Confirmed]:
    try:
        found = _found(clients, kind, batch)
    except CloudError as error:
        if error.code == NOT_SIMULATED:
            yield from ((each, {}) for each in batch)
        elif not is_absent(error, kind):
            yield from ((each, error) for each in batch)
        elif len(batch) > 1:
            # Some services refuse the whole list when one object of it is gone.
            for each in batch:
                yield from _batch(clients, kind, [each])
        return
    for each in batch:
        if (item := _item(kind, each, found)) is not None:
            yield each, item


def is_absent(error: CloudError, kind: Kind) -> bool:
    """Whether the error says that there is no such object."""
    return error.code in kind.absent


def _found(clients: Clients, kind: Kind, batch: Sequence[Tagged]) -> list[dict[str, Any]]:
    client = clients.client(kind.service, region=batch[0].region)
    parameters = filled(kind.asked, [kind.words(each) for each in batch])
    if client.can_paginate(kind.ask):
        answer = client.get_paginator(kind.ask).paginate(**parameters).build_full_result()
    else:
        answer = getattr(client, kind.ask)(**parameters)
    found = jmespath.search(kind.items, answer)
    return found if isinstance(found, list) else [found]


def _item(kind: Kind, tagged: Tagged, found: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    """The object among those that were found; None where it is not, or deleted and only shown for a while."""
    words = kind.words(tagged)
    known = (words["arn"], words["id"], words["name"], f"/{words['id']}")
    for each in found:
        if each is not None and (not kind.key or jmespath.search(kind.key, each) in known):
            return None if kind.gone and jmespath.search(kind.gone, each) else each
    return None
