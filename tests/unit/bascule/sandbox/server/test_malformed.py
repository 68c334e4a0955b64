"""No message, however broken, ends the provider, reaches the user as a traceback or changes the store.

`BASCULE_MALFORMED_MESSAGES` says how many are sent; a few thousand by default, a hundred thousand in `make test-all`.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bascule.sandbox.schema.cache import SchemaCache
from bascule.sandbox.server.provider import Provider
from bascule.sandbox.settings import Settings
from bascule.sandbox.wire.messages import MESSAGES
from bascule.sandbox.world.store.store import Store
from bascule.sandbox.world.world import World
from tests.unit.bascule.sandbox.conftest import ACCOUNT
from tests.unit.bascule.sandbox.server.malformed import Broken, Sent

_AT_ONCE = 500
_ROUNDS = max(1, int(os.environ.get("BASCULE_MALFORMED_MESSAGES", "4000")) // _AT_ONCE)
_DEFECT = "This is a defect"


@pytest.fixture
def provider(cache: SchemaCache, tmp_path: Path) -> Provider:
    settings = Settings(interpreter="", package="", store=str(tmp_path / "a.db"), stack="dev", account_id=ACCOUNT)
    return Provider("aws", cache, World(Store(tmp_path / "a.db")), settings, tmp_path)


@pytest.mark.parametrize("seed", range(_ROUNDS))
def test_a_malformed_message_is_answered_and_changes_nothing(
    provider: Provider, cache: SchemaCache, tmp_path: Path, seed: int
) -> None:
    wrong = [found for sent in Broken(cache, seed).messages(_AT_ONCE) for found in _answer(provider, sent, tmp_path)]
    assert wrong == []


def _answer(provider: Provider, sent: Sent, folder: Path) -> list[Any]:
    """What is wrong with the answer to one message."""
    before = _objects(folder)
    response: Any = MESSAGES[sent.call.response].decode(sent.call.answer(provider, sent.data))
    texts = [f"{each.summary} {each.detail}" for each in getattr(response, "diagnostics", ())]
    defects = [(sent, text) for text in texts if _DEFECT in text or "Traceback" in text]
    changed = any(each.severity == 1 for each in getattr(response, "diagnostics", ())) and before != _objects(folder)
    return [*defects, *([(sent, "refused, and yet the store changed")] if changed else [])]


def _objects(folder: Path) -> list[Any]:
    with closing(sqlite3.connect(f"file:{folder / 'a.db'}?mode=ro", uri=True)) as store:
        return store.execute("SELECT * FROM objects ORDER BY 1, 2, 3").fetchall()
