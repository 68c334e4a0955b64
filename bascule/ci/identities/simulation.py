"""Which roles a token would get, and why not the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bascule.ci.identities.claimed_token import ClaimedToken
from bascule.trust import Purpose, Verdict, token_verdict


@dataclass(frozen=True, kw_only=True)
class SimulatedToken:
    """A token's name, and what each role's trust policy says to it."""

    name: str
    verdicts: Mapping[Purpose, Verdict]

    @property
    def accepted(self) -> tuple[Purpose, ...]:
        """The roles that it gets."""
        return tuple(purpose for purpose, verdict in self.verdicts.items() if verdict)


def simulate(policies: Mapping[Purpose, str], tokens: Iterable[ClaimedToken]) -> tuple[SimulatedToken, ...]:
    """Each token, presented to each role.

    Raises:
        TrustError: a policy cannot be judged.
    """
    return tuple(
        SimulatedToken(
            name=each.name,
            verdicts={purpose: token_verdict(policy, each.claims) for purpose, policy in policies.items()},
        )
        for each in tokens
    )
