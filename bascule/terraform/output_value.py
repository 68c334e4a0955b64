"""What a stack exports, read from its state."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict

MASK = "(sensitive)"


class OutputValue(BaseModel):
    """An output as the engine tells it: `value` is JSON, `type` Terraform's type in its JSON form."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: Any
    type: Any
    sensitive: bool = False

    @property
    def shown(self) -> Any:
        """The value, or a mask in the place of a sensitive one."""
        return MASK if self.sensitive else self.value
