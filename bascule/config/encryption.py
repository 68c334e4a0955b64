"""How an environment encrypts what it stores."""

from __future__ import annotations

from pydantic import Field

from bascule.config.section import Section


class Encryption(Section):
    """Everything is encrypted; this says by whose key."""

    customer_key: bool = Field(True, description="a KMS key of its own; false: keys of AWS, free of charge")
