"""A call of a cloud's API, as an error has to name it."""

from __future__ import annotations

from dataclasses import dataclass

from bascule.cloud.iam_action import iam_action


@dataclass(frozen=True, kw_only=True)
class Call:
    """An operation of a service in a region; `signing_name` is the service's name in signatures.

    `emulator` is the endpoint in AWS's place, `profile` the AWS profile that reaches the account; empty: there is none.
    """

    service: str
    operation: str
    region: str
    signing_name: str = ""
    emulator: str = ""
    profile: str = ""

    @property
    def action(self) -> str:
        """The IAM action that the call needs: "ecs:UpdateService"."""
        return iam_action(self.signing_name or self.service, self.operation)

    @property
    def where(self) -> str:
        """The call and the region, and the endpoint that answers in AWS's place."""
        place = f"{self.region}, {self.emulator}" if self.emulator else self.region
        return f"{self.service} {self.operation}".rstrip() + f" ({place})"

    @property
    def sign_in(self) -> str:
        """How a person gets credentials of the account."""
        use = f"`export AWS_PROFILE={self.profile}`" if self.profile else "set AWS_PROFILE or AWS_ACCESS_KEY_ID"
        return f"{use}; `bascule doctor ENV` prints the profile"
