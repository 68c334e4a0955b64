"""How the account is asked whether a name is taken."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import jmespath
from pydantic import BaseModel, ConfigDict

from bascule.cloud.clients import Clients
from bascule.errors import CloudError


class TakenName(BaseModel):
    """One row of taken_names.toml: the name in `argument` of resource type `type` is asked for by `operation`.

    The operation gets it as `parameter` (`many`: in a list). `absent` are the codes of AWS that mean that nothing has
    the name. `arn` is where the answer has the ARN of what has it; `reserved` where it says that a deleted object
    still holds it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    type: str
    argument: str = "name"
    service: str
    operation: str
    parameter: str
    many: bool = False
    absent: tuple[str, ...]
    arn: str = ""
    reserved: str = ""

    def ask(self, clients: Clients, name: str) -> dict[str, Any] | None:
        """The answer about what has the name; None where nothing has.

        Raises:
            CloudError: the account does not say.
        """
        client = clients.client(self.service)
        try:
            answer: dict[str, Any] = getattr(client, self.operation)(**{self.parameter: [name] if self.many else name})
        except CloudError as error:
            if error.code in self.absent:
                return None
            raise
        return answer

    def arn_in(self, answer: dict[str, Any], name: str) -> str:
        """The ARN of what has the name; the name itself where the answer has none."""
        return str(jmespath.search(self.arn, answer) or name) if self.arn else name

    def reserved_in(self, answer: dict[str, Any]) -> str:
        """Until when a deleted object holds the name; empty where it lives."""
        return str(jmespath.search(self.reserved, answer) or "") if self.reserved else ""


class _Rows(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    name: tuple[TakenName, ...]


@cache
def taken_names() -> tuple[TakenName, ...]:
    """The rows of the table."""
    text = files(__package__).joinpath("taken_names.toml").read_text()
    return _Rows.model_validate(tomllib.loads(text)).name
