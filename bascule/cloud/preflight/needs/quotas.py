"""Quotas that leave room for the environment beside what the account has already."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.cloud.preflight.answer import Answer, missing, ready, unknown
from bascule.cloud.preflight.need import Need
from bascule.cloud.preflight.quota_use import QuotaUse, quota_uses
from bascule.cloud.preflight.situation import Situation
from bascule.errors import CloudError
from bascule.facts.aws_quotas import AwsQuota, aws_quotas


def _judge(situation: Situation) -> Iterator[Answer]:
    for use in quota_uses():
        if wanted := use.wanted(situation):
            yield _answer(situation, use, aws_quotas()[use.code], wanted)


def _answer(situation: Situation, use: QuotaUse, quota: AwsQuota, wanted: float) -> Answer:
    what = f"{quota.name} ({quota.code}): {wanted:g}"
    granted, source = _granted(situation, quota)
    if granted is None:
        return unknown(what, "what is granted is not known", "write it into the account's `quotas`")
    taken = _taken(situation, use)
    found = f"{granted:g} granted ({source}), {f'{taken:g} taken by others' if taken is not None else 'use not asked'}"
    if wanted + (taken or 0) <= granted:
        return ready(what, found)
    return missing(what, found, _request(quota, wanted + (taken or 0), situation.aws.region))


def _granted(situation: Situation, quota: AwsQuota) -> tuple[float | None, str]:
    """What Service Quotas says, else the account's file, else what a new account has."""
    if situation.clients is not None:
        try:
            answer = situation.clients.client("service-quotas").get_service_quota(
                ServiceCode=quota.service, QuotaCode=quota.code
            )
            return float(answer["Quota"]["Value"]), "Service Quotas"
        except CloudError:
            # Not every quota is known there before it was raised once, and not every role may ask.
            pass
    if quota.code in situation.account.quotas:
        return situation.account.quotas[quota.code], "the account's file"
    return quota.default, "a new account's"


def _taken(situation: Situation, use: QuotaUse) -> float | None:
    """What others in the account take; None where nobody can be asked."""
    try:
        return use.taken(situation)
    except CloudError:
        return None


def _request(quota: AwsQuota, wanted: float, region: str) -> str:
    """The request for a raise, as it can be sent."""
    return (
        f"aws service-quotas request-service-quota-increase --region {region} --service-code {quota.service} "
        f"--quota-code {quota.code} --desired-value {wanted:g}"
    )


NEED = Need(title="quotas", order=2, judge=_judge)
