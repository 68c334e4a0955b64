"""The endpoint of a store: one at a time, found by others, and gone when it should be."""

from __future__ import annotations

import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from bascule.errors import SandboxError, ToolError
from bascule.sandbox.endpoint.address import Address
from bascule.sandbox.endpoint.reach import serve
from bascule.sandbox.reset import reset
from bascule.sandbox.world.store.store import Store
from bascule.tools.runner import run
from bascule.tools.sandbox_endpoint import sandbox_endpoint
from tests.unit.bascule.sandbox.conftest import ACCOUNT

_PATIENCE = 20


def answers(url: str) -> bool:
    """Whether somebody listens there."""
    try:
        urlopen(url, timeout=5).close()  # noqa: S310 -- a loopback address
    except HTTPError as error:
        error.close()
        return True
    except (URLError, ConnectionError):
        return False
    return True


def ends(url: str) -> bool:
    """Whether nobody listens there any more, or soon."""
    deadline = time.monotonic() + _PATIENCE
    while answers(url) and time.monotonic() < deadline:
        pass
    return not answers(url)


def test_an_endpoint_is_started_once_and_ends_with_the_account(store: Store) -> None:
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(lambda _: sandbox_endpoint(store.path, ACCOUNT), range(2))
    assert first == second == Address(store.path).url()
    assert answers(first)
    reset(store.path)
    assert Address(store.path).url() is None
    assert ends(first)


def test_an_endpoint_ends_when_its_store_is_taken_away(store: Store) -> None:
    url = sandbox_endpoint(store.path, ACCOUNT)
    store.path.unlink()
    assert ends(url)


def test_an_address_that_was_left_behind_is_no_endpoint(tmp_path: Path) -> None:
    address = Address(tmp_path / "account.db")
    address.path.write_text("http://127.0.0.1:1")
    assert address.url() is None
    announcement = address.announce("http://127.0.0.1:2")
    assert (address.url(), announcement.holds()) == ("http://127.0.0.1:2", True)
    announcement.end()
    assert (address.url(), address.path.exists()) == (None, False)


def test_an_endpoint_in_the_foreground_is_told_and_is_the_only_one(store: Store) -> None:
    address, told = Address(store.path), []

    def tell(url: str) -> None:
        told.append(url)
        with pytest.raises(SandboxError, match=url):
            serve(store.path, account_id=ACCOUNT, port=0, tell=tell)
        address.withdraw()

    serve(store.path, account_id=ACCOUNT, port=0, tell=tell)
    assert [url.rpartition(":")[0] for url in told] == ["http://127.0.0.1"]


def test_a_port_that_is_taken_is_said(store: Store) -> None:
    def tell(url: str) -> None:
        other = store.path.with_name("other.db")
        with pytest.raises(SandboxError, match="cannot be used"):
            serve(other, account_id=ACCOUNT, port=int(url.rpartition(":")[2]), tell=print)
        Address(store.path).withdraw()

    serve(store.path, account_id=ACCOUNT, port=0, tell=tell)


def test_what_keeps_it_from_starting_is_said_to_the_starter(tmp_path: Path) -> None:
    (tmp_path / "account.db").write_text("no database at all, and long enough to be none\n" * 100)
    with pytest.raises(ToolError, match="not a database"):
        sandbox_endpoint(tmp_path / "account.db", ACCOUNT)


def test_work_that_ends_before_it_is_ready_is_an_error() -> None:
    program = (
        "from bascule.errors import BasculeError\n"
        "from bascule.sandbox.endpoint.background import run_behind\n"
        "try:\n    run_behind(lambda ready: None)\nexcept BasculeError as error:\n    print(error)\n"
    )
    assert "ended while it started" in run([sys.executable, "-c", program]).stdout
