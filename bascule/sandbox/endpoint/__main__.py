"""`python -m bascule.sandbox.endpoint STORE --account-id ID`: the URL of the store's endpoint (see the package)."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bascule.errors import BasculeError
from bascule.sandbox.endpoint.reach import reach
from bascule.sandbox.world.store.failure import problem_of


def main() -> int:
    """The exit code, once the URL or what is wrong was printed."""
    parser = argparse.ArgumentParser(prog="python -m bascule.sandbox.endpoint")
    parser.add_argument("store", type=Path, help="the file of the simulated account")
    parser.add_argument("--account-id", required=True, help="the account's twelve digits")
    given = parser.parse_args()
    store = given.store.resolve()
    try:
        url = reach(store, account_id=given.account_id)
    except (BasculeError, OSError) as error:
        sys.stderr.write(f"{error if isinstance(error, BasculeError) else problem_of(error, store)}\n")
        return 1
    sys.stdout.write(f"{url}\n")
    return 0


sys.exit(main())
