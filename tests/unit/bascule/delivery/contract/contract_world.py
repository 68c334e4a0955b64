"""Deliveries and workflows that are written by hand, and what is wrong between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bascule.delivery.contract.checkout import Checkout
from bascule.delivery.contract.delivered import STRING, Delivered, Kind
from bascule.delivery.contract.judgement import Judgement, judge
from bascule.delivery.contract.manual import ReadElsewhere, by_hand
from bascule.delivery.contract.reading_flaws import Delivery
from bascule.workflows.reading import parse_workflow

INFRA = "acme/infra"
JOB = "on: push\njobs:\n  job:\n    runs-on: x\n    environment: {environment}\n    steps:\n      - run: {run}\n"


@dataclass(kw_only=True)
class ContractWorld:
    """What is delivered, by `(name, environment)`, and workflows by repository and file."""

    values: list[Delivered] = field(default_factory=list)
    environments: set[tuple[str, str]] = field(default_factory=set)
    checkouts: dict[str, Checkout] = field(default_factory=dict)
    names: Sequence[str] = ("dev", "prod")
    unknown: frozenset[str] = frozenset()
    elsewhere: dict[str, ReadElsewhere] = field(default_factory=dict)

    def deliver(
        self, name: str, *environments: str, type_: str = STRING, kind: Kind = Kind.VARIABLE, repository: str = INFRA
    ) -> None:
        """The value is in those GitHub environments."""
        for environment in environments:
            self.environments.add((repository, environment))
            self.values.append(
                Delivered(
                    kind=kind,
                    name=name,
                    repository=repository,
                    environment=environment,
                    type=type_,
                    where=f"stack: {name}",
                )
            )

    def set_by_hand(self, folder: Path, text: str, repository: str = INFRA) -> None:
        """The manual file says that."""
        (folder / ".github").mkdir(exist_ok=True)
        (folder / ".github/manual.yaml").write_text(text)
        said = by_hand(folder, repository)
        self.values += said.values
        self.elsewhere.update(said.elsewhere)

    def workflow(self, text: str, file: str = "w.yml", repository: str = INFRA) -> None:
        """The repository has that workflow."""
        there = self.checkouts.get(repository)
        known = dict(there.workflows) if there else {}
        workflows = {**known, file: parse_workflow(f"{repository}/{file}", text)}
        self.checkouts[repository] = Checkout(name=repository, folder=Path(repository), workflows=workflows)

    def step(self, run: str, environment: str = "dev") -> None:
        """A workflow has one job with that script, in that environment."""
        self.workflow(JOB.format(environment=environment, run=run))

    def judgement(self) -> Judgement:
        """Whether it fits."""
        delivery = Delivery(
            values=self.values,
            environments=frozenset(self.environments),
            looked_at=sorted({name for _, name in self.environments}),
            unknown=self.unknown,
            elsewhere=self.elsewhere,
        )
        return judge([*self.checkouts.values()], delivery, self._names)

    @property
    def _names(self) -> Mapping[str, Sequence[str]]:
        return {repository.lower(): self.names for repository in self.checkouts}

    def flaws(self) -> list[tuple[str, str, str]]:
        """Each breach: what, name, where."""
        return [(each.flaw.value, each.name, each.problem.where) for each in self.judgement().flaws]
