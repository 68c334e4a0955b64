"""What is wrong with a document, in words that quote nothing of it: states and plans hold what is secret."""

from __future__ import annotations

from pydantic import ValidationError


def flaws(error: ValidationError) -> str:
    """Each flaw after the key that has it."""
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return "; ".join(": ".join(filter(None, (".".join(map(str, each["loc"])), each["msg"]))) for each in found)
