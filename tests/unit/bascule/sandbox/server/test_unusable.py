from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bascule.errors import SandboxError
from bascule.sandbox.schema.cache import SchemaCache
from bascule.sandbox.server.calls import CALLS, Call
from bascule.sandbox.server.unusable import Unusable
from bascule.sandbox.settings import Settings
from bascule.sandbox.wire.messages import MESSAGES


@pytest.fixture
def unusable(cache: SchemaCache, tmp_path: Path) -> Unusable:
    settings = Settings(
        interpreter="python",
        package=".",
        store=str(tmp_path / "account.db"),
        stack="dev-app",
        account_id="123456789012",
    )
    return Unusable("aws", cache, settings, tmp_path, error=SandboxError("damaged", fix="reset it"))


def answer(call: Call, unusable: Unusable) -> Any:
    return MESSAGES[call.response].decode(call.answer(unusable, b""))


NEED_NO_ACCOUNT = ("schema", "validate", "stop")


@pytest.mark.parametrize(
    "call", [each for each in CALLS if each.verb not in NEED_NO_ACCOUNT], ids=lambda each: str(each.name)
)
def test_every_call_says_why_and_what_helps(unusable: Unusable, call: Call) -> None:
    [found] = answer(call, unusable).diagnostics
    assert "damaged" in found.detail
    assert "next: reset it" in found.detail


@pytest.mark.parametrize(
    "call",
    [each for each in CALLS if each.verb in NEED_NO_ACCOUNT and each.verb != "stop"],
    ids=lambda each: str(each.name),
)
def test_schemas_and_validation_do_not_repeat_it(unusable: Unusable, call: Call) -> None:
    assert not answer(call, unusable).diagnostics
