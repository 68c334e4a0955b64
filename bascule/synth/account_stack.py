"""A stack that an account's file describes."""

from __future__ import annotations

from typing import ClassVar

from constructs import Construct

from bascule.config import Account
from bascule.synth.deployable import Deployable, Layer
from bascule.synth.producers import Producers


class AccountStack(Deployable):
    """A stack of the account layer: applied by a person, shared by all environments of the account."""

    layer: ClassVar[Layer] = "account"

    def __init__(self, scope: Construct, account: Account, producers: Producers) -> None:
        super().__init__(scope, account, producers)
        self.account = account

    @classmethod
    def wanted(cls, account: Account) -> bool:  # noqa: ARG003 -- a subclass asks it
        """Whether the account has this stack."""
        return True
