"""An account's first deploy: its state ends up in the bucket that it makes."""

from __future__ import annotations

from tests.deploy.bascule.cloud.conftest import BUCKET, STACK, Person


def test_an_account_is_bootstrapped_and_a_second_run_has_nothing_to_do(person: Person) -> None:
    first = person.bootstrap("account-main")
    print(person.told, first.stacks[0].plan.counts)
    state = person.state()
    again = person.bootstrap("account-main")
    assert again.is_unchanged
    print(person.told)
