"""The orphans of an environment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from bascule.cloud.clients import Clients
from bascule.cloud.orphans.appraisal import appraised
from bascule.cloud.orphans.confirmation import Confirmed, confirmed
from bascule.cloud.orphans.held import ABOVE, HeldObjects
from bascule.cloud.orphans.kind import kind_of, kinds
from bascule.cloud.orphans.orphan import Orphan
from bascule.cloud.orphans.place import Place
from bascule.cloud.orphans.tagged import Tagged, tagged_objects
from bascule.cloud.orphans.unlisted import unlisted_objects
from bascule.config import Environment
from bascule.errors import CloudError, Problem
from bascule.naming import Naming

_GLOBAL = {"aws": "us-east-1", "aws-us-gov": "us-gov-west-1", "aws-cn": "cn-north-1"}
"""Where the tagging API lists what is in no region, by partition; CloudFront's certificates are there, too."""


@dataclass(frozen=True, kw_only=True)
class Search:
    """What was found: `orphans` in the order in which they would be deleted, `leaving` what goes by itself.

    `problems` say what could not be looked at: there may be more. `held` are the stacks that still have objects, and
    `unlisted` backends that do not say which states they have, so that stacks taken out of the file may be missing.
    """

    orphans: tuple[Orphan, ...] = ()
    leaving: tuple[Orphan, ...] = ()
    problems: tuple[Problem, ...] = ()
    held: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()

    @property
    def deletable(self) -> tuple[Orphan, ...]:
        """The orphans that bascule can delete."""
        return tuple(each for each in self.orphans if each.deletable)


def find_orphans(environment: Environment, clients: Clients, held: HeldObjects) -> Search:
    """All that carries the environment's tag in its region and among global services, and is in no state.

    Each was confirmed by its own service, for the tagging API lists what is deleted for hours. Objects of the account
    and access layers are none of it.

    Raises:
        CloudError: the tagging API does not answer: then nothing is known.
    """
    naming, problems = environment.naming, list[Problem]()
    partition = environment.aws.facts.partition if environment.aws else "aws"
    listed = _listed(clients, naming, _GLOBAL[partition], problems)
    place = Place(
        clients=clients,
        naming=naming,
        partition=partition,
        home=_GLOBAL[partition],
        torn_down=all(stack.endswith(ABOVE) for stack in held.stacks),
        listed=tuple(each for each in listed.values() if not _is_held(each, listed, held)),
    )
    others = (each for each in unlisted_objects(place, problems) if not _is_held(each, listed, held))
    loose = {each.arn: each for each in (*others, *place.listed)}
    found = tuple(_confirmed(clients, naming, held, tuple(loose.values())))
    return Search(
        orphans=tuple(each for each in found if not each.until),
        leaving=tuple(each for each in found if each.until),
        problems=tuple(problems),
        held=held.stacks,
        unlisted=held.unlisted,
    )


def _listed(clients: Clients, naming: Naming, home: str, problems: list[Problem]) -> dict[str, Tagged]:
    """What the tagging API lists of the environment's own layer, by ARN; `problems` get the global region's."""
    found = list(tagged_objects(clients, naming.tag, clients.region))
    if home != clients.region:
        try:
            found += tagged_objects(clients, naming.tag, home)
        except CloudError as error:
            problems += error.problems
    return {each.arn: each for each in found if not _is_above(each, naming)}


def _confirmed(clients: Clients, naming: Naming, held: HeldObjects, loose: Sequence[Tagged]) -> Iterator[Orphan]:
    """The orphans in the order of kinds.toml, and then those of types that are not in it."""
    known = [(each, kind_of(each)) for each in loose]
    ids = {kind.id_of(each) for each, kind in known if kind}
    for kind in (*kinds(), None):
        groups: dict[str, list[Tagged]] = defaultdict(list)
        for each, own in known:
            if own is kind:
                groups[each.region].append(each)
        for group in groups.values():
            for tagged, answer in confirmed(clients, kind, group) if kind else _unasked(group):
                orphan = appraised(tagged, kind, answer, tag=naming.tag, held=held, loose=ids)
                yield from [orphan] if orphan else []


def _unasked(group: Sequence[Tagged]) -> Iterator[Confirmed]:
    return ((each, {}) for each in group)


def _is_above(tagged: Tagged, naming: Naming) -> bool:
    """Whether the object is of the access or account layer: by its stack, or as an identity outside the own path."""
    if tagged.tags.get("stack", "").endswith(ABOVE):
        return True
    return tagged.address.startswith("iam:") and naming.path not in tagged.address


def _is_held(tagged: Tagged, listed: Container[str], held: HeldObjects) -> bool:
    """Whether a state has the object, or CloudFormation deletes it with a stack of its own."""
    stack = tagged.tags.get("aws:cloudformation:stack-id", "")
    kind = kind_of(tagged)
    own = f"{kind.type} {kind.id_of(tagged)}" if kind else tagged.arn
    return any(name in held for name in (tagged.arn, own, stack)) or stack in listed
