"""How a deploy ended."""

from __future__ import annotations

from dataclasses import dataclass, field

from bascule.cloud.ecs.evidence import Evidence
from bascule.cloud.ecs.verdict import Verdict


@dataclass(frozen=True, kw_only=True)
class DeployResult:
    """The verdict on an image, what ECS showed last, and what was done about it.

    `changed` is False where the image ran already and nothing was touched; `deploy` is the id of the deploy that
    brought it. `previous` is the image that a rollback would deliver. `evidence` is gathered for a bad verdict,
    `aftermath` says where the service was left.
    """

    service: str
    image: str
    previous: str
    deploy: str
    revision: str
    verdict: Verdict
    desired: int
    running: int
    changed: bool = True
    evidence: Evidence = field(default_factory=Evidence)
    aftermath: str = ""
