"""What `bascule glue` says."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from bascule.delivery.contract.delivered import Kind
from bascule.delivery.contract.judgement import Judgement


def judgement_text(judgement: Judgement) -> str:
    """Each breach with its next step; below what was compared."""
    flaws = [f"{each.flaw}: {each.problem}" for each in judgement.flaws]
    return "\n".join([*flaws, *([""] if flaws else []), _summary(judgement), *_gaps(judgement)])


def _summary(judgement: Judgement) -> str:
    read = {kind: len({use.name for use in judgement.uses if use.kind is kind}) for kind in Kind}
    breaches = f"{len(judgement.flaws)} {'breach' if len(judgement.flaws) == 1 else 'breaches'}"
    verdict = f"{breaches} of the contract" if judgement.flaws else "workflows and delivery agree"
    return (
        f"{verdict}: {read[Kind.VARIABLE]} variables and {read[Kind.SECRET]} secrets are read, "
        f"{len(judgement.values)} values are delivered or set by hand"
    )


def _gaps(judgement: Judgement) -> list[str]:
    return [f"not looked at: {name} (give --repository {name}=FOLDER)" for name in judgement.not_looked_at]


def judgement_json(judgement: Judgement) -> dict[str, Any]:
    """The same for programs; `unused` and the rest are told apart by `flaw`."""
    return {
        "flaws": [
            {
                "flaw": each.flaw,
                "kind": each.kind,
                "name": each.name,
                "repository": each.repository,
                **asdict(each.problem),
            }
            for each in judgement.flaws
        ],
        "not_looked_at": list(judgement.not_looked_at),
    }
