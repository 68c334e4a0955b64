from __future__ import annotations

from bascule.facts.aws_quotas import FARGATE_ON_DEMAND_VCPU, FARGATE_SPOT_VCPU, aws_quotas


def test_new_accounts_have_six_vcpu_of_fargate() -> None:
    assert aws_quotas()[FARGATE_ON_DEMAND_VCPU].default == 6


def test_a_default_that_was_not_verified_is_none() -> None:
    assert aws_quotas()[FARGATE_SPOT_VCPU].default is None


def test_gpu_instances_are_not_granted_by_default() -> None:
    gpus = [quota for quota in aws_quotas().values() if "On-Demand G" in quota.name or "On-Demand P" in quota.name]
    assert [quota.default for quota in gpus] == [0, 0]


def test_elastic_addresses_are_few() -> None:
    assert aws_quotas()["L-0263D0A3"].default == 5
