"""The one place where clients of AWS are made."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, Self
from urllib.parse import urlsplit

import boto3
import botocore.session
from botocore.config import Config
from botocore.exceptions import BotoCoreError

from bascule import __version__
from bascule.cloud.call import Call
from bascule.cloud.clock import Clock, HastyClock, WallClock
from bascule.cloud.explained_calls import explained_calls
from bascule.cloud.explanation import explain
from bascule.config import Account, Environment
from bascule.config.aws import AwsTarget
from bascule.errors import CloudError, Problem
from bascule.tools.project import project_root, sandbox_store
from bascule.tools.sandbox_endpoint import sandbox_endpoint

_UNREAD: Final = (None, None, os.devnull, None)
_NO_PROFILE: Final = (None, None, None, None)
_MADE_UP_KEY: Final = "simulated"
"""The key of the simulated cloud, which knows no callers."""


@dataclass(frozen=True, kw_only=True)
class Clients:
    """Clients of one region, with retries, timeouts and a user agent; whatever fails in them is a CloudError.

    A CloudError tells the next step and the IAM action that is missing, and its `code` is AWS's own ("" when nothing
    answered): code that expects an answer such as "ParameterNotFound" asks for that. Waiters of botocore which expect
    errors do not see them; poll instead.

    Args:
        endpoint_url: what answers in AWS's place.
        account_id: the account that the credentials have to be of: before the first client is handed out, STS says
            which one it is. Empty: any account.
        profile: the AWS profile by which a person reaches the account; errors name it.
        simulated: the endpoint is the simulated cloud's: the user's own credentials and configuration are not read.
        attempts: how often a call is made before its error counts.
    """

    region: str
    endpoint_url: str | None = None
    account_id: str = ""
    profile: str = ""
    simulated: bool = False
    attempts: int = 6

    @classmethod
    def of(cls, settings: Environment | Account) -> Self:
        """The clients of an environment or account in its region; they work with that account alone.

        What answers is AWS, the emulator that the file names (`aws.endpoint_url`), or for a simulated account the
        endpoint of its simulated cloud, which is started if it does not live yet.

        Raises:
            CloudError: it is not in AWS.
            ToolError: the simulated cloud's endpoint cannot be started.
        """
        account = settings.account if isinstance(settings, Environment) else settings
        if settings.aws is None or account.aws is None:
            raise CloudError(f"{settings.name} is not in AWS", fix="name a file that has `aws`; see `bascule env list`")
        emulator = settings.aws.endpoint_url if isinstance(settings.aws, AwsTarget) else None
        if account.simulated:
            emulator = sandbox_endpoint(sandbox_store(project_root(), account.name), account.aws.account_id)
        return cls(
            region=settings.aws.region,
            endpoint_url=emulator,
            account_id=account.aws.account_id,
            profile=f"{account.prefix}-{account.name}" if account.aws.roles else "",
            simulated=account.simulated,
        )

    @cached_property
    def clock(self) -> Clock:
        """The time by which to wait for what these clients change."""
        return HastyClock() if self.simulated else WallClock()

    def client(self, service: str, *, region: str | None = None) -> Any:
        """The client of a service, in this region or another one; always the same one."""
        if self.account_id:
            self._check_account()
        return self._made(service, region or self.region)

    @cached_property
    def identity(self) -> Mapping[str, str]:
        """What STS says of the credentials: `Account`, `Arn`, `UserId`."""
        answer: Mapping[str, str] = self._made("sts", self.region).get_caller_identity()
        return answer

    @property
    def has_credentials(self) -> bool:
        """Whether there are credentials; whose they are is not asked."""
        return self._session.get_credentials() is not None

    @property
    def emulated(self) -> bool:
        """Whether something else answers in AWS's place: the environment's file or AWS_ENDPOINT_URL names it."""
        host = urlsplit(self._made("sts", self.region).meta.endpoint_url).hostname or ""
        return not host.endswith((".amazonaws.com", ".amazonaws.com.cn"))

    def _check_account(self) -> None:
        found = self.identity.get("Account")
        if found != self.account_id:
            call = self._call("sts", "GetCallerIdentity", self.region)
            problem = Problem(
                message="these credentials are of another account: nothing was done",
                where=call.where,
                found=f"account {found} ({self.identity.get('Arn')})",
                accepted=f"account {self.account_id}, as its file says",
                fix=call.sign_in,
            )
            raise CloudError(problem)

    def _made(self, service: str, region: str) -> Any:
        if (service, region) not in self._clients:
            self._clients[service, region] = self._make(service, region)
        return self._clients[service, region]

    def _make(self, service: str, region: str) -> Any:
        config = Config(
            retries={"mode": "standard", "total_max_attempts": self.attempts},
            connect_timeout=5,
            read_timeout=30,
            user_agent_extra=f"bascule/{__version__}",
            proxies={} if self.simulated else None,
        )
        try:
            return self._session.client(service, region_name=region, endpoint_url=self.endpoint_url, config=config)
        except (BotoCoreError, ValueError) as error:
            raise explain(error, self._call(service, "", region)) from None

    @cached_property
    def _clients(self) -> dict[tuple[str, str], Any]:
        return {}

    @cached_property
    def _session(self) -> Any:
        try:
            session = boto3.session.Session(botocore_session=self._botocore_session(), **self._keys)
        except BotoCoreError as error:
            raise explain(error, self._call("sts", "", self.region)) from None
        explained_calls(session, self._call)
        return session

    def _botocore_session(self) -> Any:
        if not self.simulated:
            return botocore.session.Session()
        return botocore.session.Session(
            session_vars={"config_file": _UNREAD, "credentials_file": _UNREAD, "profile": _NO_PROFILE}
        )

    @property
    def _keys(self) -> dict[str, str]:
        names = ("aws_access_key_id", "aws_secret_access_key")
        return dict.fromkeys(names, _MADE_UP_KEY) if self.simulated else {}

    def _call(self, service: str, operation: str, region: str, signing_name: str = "") -> Call:
        return Call(
            service=service,
            operation=operation,
            region=region,
            signing_name=signing_name,
            emulator=self.endpoint_url or "",
            profile=self.profile,
        )
