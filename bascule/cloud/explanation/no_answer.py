"""What keeps a call from being answered: no credentials, no way to AWS, or something else that answers."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import shorten

import boto3
from botocore import exceptions
from botocore.parsers import ResponseParserError

from bascule.cloud.call import Call
from bascule.errors import Problem

_Explanation = Callable[[Exception, Call], Problem]
_CHECK_WAY = "check the network, the proxy (HTTPS_PROXY, NO_PROXY) and the endpoint (`aws.endpoint_url`)"


def explain_no_answer(error: Exception, call: Call) -> Problem:
    """The problem that an error of botocore itself tells: a BotoCoreError, or one of its parsers or URLs."""
    for kinds, explanation in _EXPLANATIONS:
        if isinstance(error, kinds):
            return explanation(error, call)
    return Problem(message="the call could not be made", where=call.where, found=_said(error), fix=_CHECK_WAY)


def _explain_no_credentials(error: Exception, call: Call) -> Problem:
    return Problem(message="there are no credentials of AWS", where=call.where, found=_said(error), fix=call.sign_in)


def _explain_sign_in(error: Exception, call: Call) -> Problem:
    return Problem(
        message="your sign-in has expired, or was never made",
        where=call.where,
        found=_said(error),
        fix=f"`aws sso login` (or `aws login`) for the profile; {call.sign_in}",
    )


def _explain_profile(error: Exception, call: Call) -> Problem:
    return Problem(
        message="your AWS configuration cannot be used",
        where=call.where,
        found=_said(error),
        accepted="a profile of ~/.aws/config",
        fix="`bascule doctor ENV` prints the profile to write there; `unset AWS_PROFILE` if another one is set",
    )


def _explain_no_way(error: Exception, call: Call) -> Problem:
    if not call.emulator and call.region not in _regions_of(call.service):
        return _explain_no_service(error, call)
    return Problem(message="AWS cannot be reached", where=call.where, found=_said(error), fix=_CHECK_WAY)


def _explain_no_service(error: Exception, call: Call) -> Problem:
    known = _regions_of(call.service)
    return Problem(
        message=f"{call.service} is not in {call.region}, as far as boto3 knows",
        where=call.where,
        found=_said(error),
        accepted=", ".join(known) if known else "a service that boto3 knows",
        fix="change `aws.region`, or install a newer boto3 if the region is new",
    )


def _explain_certificate(error: Exception, call: Call) -> Problem:
    return Problem(
        message="the certificate of what answered is not trusted",
        where=call.where,
        found=_said(error),
        fix="name your company's certificates in AWS_CA_BUNDLE",
    )


def _explain_nonsense(error: Exception, call: Call) -> Problem:
    return Problem(
        message="what answered is not AWS",
        where=call.where,
        found=_said(error),
        accepted="an answer in the form of AWS's API",
        fix="check `aws.endpoint_url`, AWS_ENDPOINT_URL and the proxy that stands between",
    )


def _explain_parameters(error: Exception, call: Call) -> Problem:
    return Problem(
        message="a value has a form that AWS does not take, so that nothing was sent",
        where=call.where,
        found=_said(error),
        fix="correct the value that is named here",
    )


def _said(error: Exception) -> str:
    """The error's text in one line, short enough to be read."""
    return shorten(str(error), 500, placeholder=" …")


def _regions_of(service: str) -> list[str]:
    session = boto3.session.Session(aws_access_key_id="none", aws_secret_access_key="none")  # noqa: S106 -- asks nobody
    try:
        partitions = session.get_available_partitions()
        return sorted(name for each in partitions for name in session.get_available_regions(service, each))
    except exceptions.BotoCoreError:
        return []


_EXPLANATIONS: tuple[tuple[tuple[type[Exception], ...], _Explanation], ...] = (
    ((exceptions.NoCredentialsError, exceptions.PartialCredentialsError), _explain_no_credentials),
    (
        (
            exceptions.LoginError,
            exceptions.NoAuthTokenError,
            exceptions.SSOError,
            exceptions.TokenRetrievalError,
        ),
        _explain_sign_in,
    ),
    (
        (
            exceptions.ConfigNotFound,
            exceptions.ConfigParseError,
            exceptions.CredentialRetrievalError,
            exceptions.InvalidConfigError,
            exceptions.MetadataRetrievalError,
            exceptions.ProfileNotFound,
            exceptions.RefreshWithMFAUnsupportedError,
            exceptions.UnknownCredentialError,
        ),
        _explain_profile,
    ),
    ((exceptions.SSLError,), _explain_certificate),
    (
        (
            exceptions.BaseEndpointResolverError,
            exceptions.EndpointProviderError,
            exceptions.ServiceNotInRegionError,
            exceptions.UnknownServiceError,
        ),
        _explain_no_service,
    ),
    ((exceptions.ConnectionError, exceptions.HTTPClientError), _explain_no_way),
    ((exceptions.ChecksumError, exceptions.IncompleteReadError, ResponseParserError), _explain_nonsense),
    ((exceptions.ParamValidationError, exceptions.ValidationError, ValueError), _explain_parameters),
)
