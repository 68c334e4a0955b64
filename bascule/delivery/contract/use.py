"""A reading of a variable or secret by a workflow."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fnmatch import fnmatchcase

from bascule.delivery.contract.delivered import Delivered, Kind


class Place(Enum):
    """Why a job sees what it sees."""

    ENVIRONMENT = "the job's GitHub environment"
    NONE = "the job has no `environment:`"
    EARLY = "GitHub reads this key before the job enters its environment"
    CALL = "a job that calls a workflow has no environment"


@dataclass(frozen=True, kw_only=True)
class Use:
    """One reading: `name` in upper case; "*" in it stands for what only the run knows.

    `repository` is the one whose workflow runs. `environments` are the GitHub environments that the job may have;
    `certain` says that they are written out, and not all that there are.
    """

    kind: Kind
    name: str
    repository: str
    where: str
    job: str
    place: Place
    environments: tuple[str, ...] = ()
    certain: bool = True
    from_json: bool = False
    passed: bool = True

    def is_of(self, each: Delivered) -> bool:
        """Whether it may read that, as far as name and repository say."""
        return each.kind is self.kind and each.is_seen_by(self.repository) and fnmatchcase(each.name, self.name)

    def reaches(self, each: Delivered) -> bool:
        """Whether it reads that: the name, in a place that the job sees."""
        return self.is_of(each) and (not each.environment or each.environment.lower() in self._environments)

    @property
    def _environments(self) -> set[str]:
        return {each.lower() for each in self.environments}
