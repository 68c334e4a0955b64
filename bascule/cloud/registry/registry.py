"""One registry, asked what its tags mean.

The OCI distribution specification decides: a manifest's digest is the SHA-256 of its bytes, so what a registry says of
itself is computed here again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from bascule import __version__
from bascule.cloud.registry.challenge import Challenge
from bascule.cloud.registry.credentials import basic_credentials
from bascule.cloud.registry.tagged_image import TaggedImage, is_loopback
from bascule.errors import CloudError, Problem

MANIFESTS = (
    "application/vnd.oci.image.index.v1+json",
    "application/vnd.docker.distribution.manifest.list.v2+json",
    "application/vnd.oci.image.manifest.v1+json",
    "application/vnd.docker.distribution.manifest.v2+json",
)
"""Indexes first: their digest is the same for every processor."""

_ACCEPT = ", ".join(MANIFESTS)
_TIMEOUT = (5, 30)
"""Seconds to reach a registry, and to wait for its answer."""
_RETRIES = Retry(total=4, connect=1, backoff_factor=0.5, status_forcelist=(429, 502, 503, 504), raise_on_status=False)


def _session() -> requests.Session:
    session = requests.Session()
    session.headers["User-Agent"] = f"bascule/{__version__}"
    session.mount("https://", HTTPAdapter(max_retries=_RETRIES))
    session.mount("http://", HTTPAdapter(max_retries=_RETRIES))
    return session


@dataclass(frozen=True, kw_only=True)
class Registry:
    """`credentials` says who one is at a host that asks: `Basic` credentials, or an empty text for nobody."""

    credentials: Callable[[str], str] = basic_credentials
    session: requests.Session = field(default_factory=_session)

    def digest(self, image: TaggedImage) -> str:
        """The digest that the tag means now.

        Raises:
            CloudError: the registry cannot be reached, refuses, has no such tag, or answers with something else.
        """
        url = f"{image.base}/manifests/{image.tag}"
        answer = self._get(url, accept=_ACCEPT)
        if answer.status_code == requests.codes.unauthorized:
            answer = self._get(url, accept=_ACCEPT, authorization=self._authorization(image, answer))
        if answer.status_code != requests.codes.ok:
            raise CloudError(_refusal(image, answer))
        return _digest(answer)

    def _get(
        self, url: str, *, accept: str, authorization: str = "", parameters: Mapping[str, str] | None = None
    ) -> requests.Response:
        headers = {"Accept": accept, **({"Authorization": authorization} if authorization else {})}
        try:
            return self.session.get(url, headers=headers, params=parameters, timeout=_TIMEOUT)
        except requests.RequestException as error:
            fix = "check the registry's name, the network and your proxy"
            problem = Problem(message="a registry cannot be reached", where=url, found=str(error), fix=fix)
            raise CloudError(problem) from None

    def _authorization(self, image: TaggedImage, refused: requests.Response) -> str:
        """What the registry wants to see: credentials, or a token that somebody else gives for them."""
        challenge = Challenge.parse(refused.headers.get("WWW-Authenticate", ""))
        known = self.credentials(image.host)
        basic = f"Basic {known}" if known else ""
        if challenge.scheme != "bearer":
            return basic
        realm = challenge.parameters.get("realm", "")
        _refuse_open(realm, image)
        asked = {
            "scope": challenge.parameters.get("scope", f"repository:{image.repository}:pull"),
            "service": challenge.parameters.get("service", image.host),
        }
        answer = self._get(realm, accept="application/json", authorization=basic, parameters=asked)
        if answer.status_code != requests.codes.ok:
            raise CloudError(_refusal(image, answer))
        given = _object(answer)
        return f"Bearer {given.get('token') or given.get('access_token') or ''}"


def _refuse_open(realm: str, image: TaggedImage) -> None:
    """Credentials go nowhere without TLS, but to this machine."""
    place = urlsplit(realm)
    if place.scheme != "https" and not is_loopback(place.netloc):
        message = "the registry sends for a token to a place without TLS"
        raise CloudError(Problem(message=message, where=image.base, found=realm, accepted="https://…"))


def _digest(answer: requests.Response) -> str:
    """The hash of the manifest's bytes, which has to be the one that the registry names."""
    if answer.headers.get("Content-Type", "").partition(";")[0] not in MANIFESTS or not _object(answer):
        raise CloudError(_no_registry(answer))
    computed = f"sha256:{hashlib.sha256(answer.content).hexdigest()}"
    named = answer.headers.get("Docker-Content-Digest", computed)
    if named != computed:
        message = "the registry names another digest than its manifest has"
        raise CloudError(Problem(message=message, where=answer.url, found=f"{named}, computed {computed}"))
    return computed


def _object(answer: requests.Response) -> dict[str, Any]:
    try:
        found = json.loads(answer.content)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise CloudError(_no_registry(answer))
    return found


def _no_registry(answer: requests.Response) -> Problem:
    return Problem(
        message="this answer is not a registry's",
        where=answer.url.partition("?")[0],
        found=answer.headers.get("Content-Type", "no content type"),
        accepted="an image's manifest, or an index",
        fix="check the registry's name; a proxy may have answered in its place",
    )


def _refusal(image: TaggedImage, answer: requests.Response) -> Problem:
    """What a registry's refusal means; many say "unauthorized" of what is not there."""
    found = f"{answer.status_code} {answer.reason}"
    where = answer.url.partition("?")[0]
    if answer.status_code in (requests.codes.unauthorized, requests.codes.forbidden):
        fix = f"log in to {image.host} with your container engine, or check the repository's name"
        return Problem(message="the registry does not let us read the image", where=where, found=found, fix=fix)
    if answer.status_code == requests.codes.not_found:
        message = f"there is no tag {image.tag} of {image.repository}"
        return Problem(message=message, where=where, found=found, fix="check repository and tag")
    if answer.status_code == requests.codes.too_many_requests:
        fix = f"wait, or log in to {image.host} with your container engine"
        return Problem(message="the registry wants fewer requests", where=where, found=found, fix=fix)
    return Problem(message="the registry failed", where=where, found=found, fix="try again later")
