from __future__ import annotations

from datetime import timedelta

from bascule.cloud.clients import Clients
from bascule.cloud.clock import HastyClock, WallClock


def test_nobody_waits_in_the_simulated_cloud() -> None:
    clock = HastyClock()
    before = clock.now()
    clock.sleep(3600)
    assert timedelta(hours=1) <= clock.now() - before < timedelta(hours=2)


def test_only_a_simulated_account_has_no_time() -> None:
    clocks = [Clients(region="us-east-1", simulated=simulated).clock for simulated in (True, False)]
    assert [type(clock) for clock in clocks] == [HastyClock, WallClock]
