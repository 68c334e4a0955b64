"""What AWS answers when it refuses a call, by the code of its answer.

Codes: "Common errors" of each service's API reference, and the throttling codes that botocore tries again.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from http import HTTPStatus
from typing import Any

from bascule.cloud.call import Call
from bascule.cloud.explanation.denial import explain_denial
from bascule.errors import Problem

_Explanation = Callable[[str, Call], Problem]
_HTTP_STATUS = re.compile(r"(\d{3})?")


def explain_answer(error: Any, call: Call) -> Problem:
    """The problem that a ClientError tells."""
    message = " ".join(str(error.response.get("Error", {}).get("Message", "")).split())
    code = _code(error)
    if error.operation_name != call.operation:
        # Credentials are fetched within another call: of roles, by STS.
        call = replace(call, service="sts", signing_name="sts", operation=error.operation_name)
    # A page of a proxy has no code of AWS: botocore then takes the status for it, or nothing.
    shown = code or str(_status(error))
    found = f"{shown}: {message}" if message else shown
    return _explanation(code, _status(error), from_store=call.service == "s3")(found, call)


def is_transient_answer(error: Any) -> bool:
    """Whether the answer that a ClientError tells may be another one in a minute."""
    status = _status(error)
    explanation = _explanation(_code(error), status, from_store=False)
    if explanation is _explain_nonsense:
        return status >= HTTPStatus.INTERNAL_SERVER_ERROR
    return explanation in (_explain_throttling, _explain_outage)


def _code(error: Any) -> str:
    return str(error.response.get("Error", {}).get("Code", ""))


def _status(error: Any) -> int:
    return int(error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0))


def _explanation(code: str, status: int, *, from_store: bool) -> _Explanation:
    if code in _EXPLANATIONS:
        return _EXPLANATIONS[code]
    if from_store and code == "403":
        return explain_denial
    if _HTTP_STATUS.fullmatch(code) and not from_store:
        return _explain_nonsense
    return _explain_outage if status >= HTTPStatus.INTERNAL_SERVER_ERROR else _explain_refusal


def _explain_throttling(found: str, call: Call) -> Problem:
    return Problem(
        message="AWS throttles these calls; they were tried again and again",
        where=call.where,
        found=found,
        fix="wait a minute and run the command again: what is done already stays",
    )


def _explain_expiry(found: str, call: Call) -> Problem:
    return Problem(
        message="your credentials have expired",
        where=call.where,
        found=found,
        fix=f"sign in again (`aws sso login`, or a new session of your role): {call.sign_in}",
    )


def _explain_unknown_credentials(found: str, call: Call) -> Problem:
    return Problem(
        message="AWS does not know these credentials, or not in this region",
        where=call.where,
        found=found,
        accepted="keys of an account in which the region is enabled",
        fix=f"look at `aws sts get-caller-identity`; {call.sign_in}",
    )


def _explain_clock(found: str, call: Call) -> Problem:
    return Problem(
        message="AWS does not accept the signature",
        where=call.where,
        found=found,
        accepted="a secret key that belongs to the key's id, and a clock that is right to five minutes",
        fix="compare `date -u` with the true time, then take new credentials",
    )


def _explain_region(found: str, call: Call) -> Problem:
    return Problem(
        message=f"the account may not use {call.service} in {call.region}",
        where=call.where,
        found=found,
        fix=f"enable the region or the service in the account, or change `aws.region` from {call.region}",
    )


def _explain_quota(found: str, call: Call) -> Problem:
    return Problem(
        message="a quota of the account is used up",
        where=call.where,
        found=found,
        fix="delete what is not needed, or ask for a raise in Service Quotas; `bascule preflight ENV` compares",
    )


def _explain_outage(found: str, call: Call) -> Problem:
    return Problem(
        message="AWS itself failed",
        where=call.where,
        found=found,
        fix="run the command again in some minutes; https://health.aws.amazon.com/ tells of outages",
    )


def _explain_nonsense(found: str, call: Call) -> Problem:
    return Problem(
        message="what answered is not AWS",
        where=call.where,
        found=f"HTTP status {found}",
        fix="check `aws.endpoint_url`, AWS_ENDPOINT_URL and the proxy that stands between",
    )


def _explain_not_simulated(found: str, call: Call) -> Problem:
    return Problem(
        message="the simulated cloud does not answer this call",
        where=call.where,
        found=found,
        accepted="the operations that its deliveries need (docs/limits.md, L172)",
        fix="use an environment in a real account",
    )


def _explain_refusal(found: str, call: Call) -> Problem:
    return Problem(
        message="AWS refused the call",
        where=call.where,
        found=found,
        fix="change what AWS names here, and run the command again",
    )


_CODES: tuple[tuple[_Explanation, str], ...] = (
    (
        _explain_throttling,
        """
        BandwidthLimitExceeded EC2ThrottledException PriorRequestNotComplete ProvisionedThroughputExceededException
        RequestLimitExceeded RequestThrottled RequestThrottledException SlowDown ThrottledException Throttling
        ThrottlingException TooManyRequestsException TooManyUpdates TransactionInProgressException
        """,
    ),
    (_explain_expiry, "ExpiredToken ExpiredTokenException TokenRefreshRequired"),
    (
        _explain_unknown_credentials,
        """
        AuthFailure InvalidAccessKeyId InvalidClientTokenId InvalidToken MissingAuthenticationToken
        MissingAuthenticationTokenException UnrecognizedClientException
        """,
    ),
    (
        _explain_clock,
        """
        IncompleteSignature IncompleteSignatureException InvalidSignatureException RequestExpired RequestTimeTooSkewed
        SignatureDoesNotMatch
        """,
    ),
    (
        explain_denial,
        """
        AccessDenied AccessDeniedException AuthorizationError AuthorizationErrorException ForbiddenException
        NotAuthorized UnauthorizedAccess UnauthorizedException UnauthorizedOperation
        """,
    ),
    (_explain_not_simulated, "OperationNotSimulated"),
    (_explain_region, "OptInRequired SubscriptionRequiredException RegionDisabledException"),
    (
        _explain_quota,
        """
        LimitExceeded LimitExceededException QuotaExceeded ServiceQuotaExceededException TooManyBuckets
        VcpuLimitExceeded
        """,
    ),
    (
        _explain_outage,
        """
        InternalError InternalFailure InternalServerError InternalServerException InternalServiceError ServerException
        ServiceUnavailable ServiceUnavailableException Unavailable
        """,
    ),
)
_EXPLANATIONS = {code: explanation for explanation, codes in _CODES for code in codes.split()}
