"""Whether images of others are what they were when somebody looked at them."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.config.environment import Environment
from bascule.config.flaw import Flaw, Rule
from bascule.config.image import is_digest
from bascule.config.key_path import KeyPath
from bascule.config.secret_text import looks_secret, mask


def _digests(environment: Environment) -> Iterator[Flaw]:
    for path, image in _images(environment):
        if environment.require_digests and not is_digest(image):
            yield Flaw(
                path=path,
                message="the tag may mean another image tomorrow, and this environment asks for digests",
                found=image,
                accepted="an image that is locked in images.lock.yaml, or one by digest",
                fix="bascule images lock",
                compared=(("require_digests",),),
            )


def _images(environment: Environment) -> Iterator[tuple[KeyPath, str]]:
    for name, service in environment.services.items():
        if service.image:
            yield ("services", name, "image"), service.image
        for sidecar, container in service.sidecars.items():
            yield ("services", name, "sidecars", sidecar, "image"), container.image


def _names(environment: Environment) -> Iterator[Flaw]:
    for name, service in environment.services.items():
        if name in service.sidecars:
            path = ("services", name, "sidecars", name)
            yield Flaw(path=path, message="the service's own container has this name", found=name, fix="rename it")


def _literal_secrets(environment: Environment) -> Iterator[Flaw]:
    for name, service in environment.services.items():
        for sidecar, container in service.sidecars.items():
            for key, value in container.environment.items():
                if looks_secret(key, value):
                    yield Flaw(
                        path=("services", name, "sidecars", sidecar, "environment", key),
                        message="the value looks like a secret, which would be in plans and in state",
                        found=mask(value),
                        accepted="plain values only",
                        fix="remove it, and replace the secret: it is known now",
                    )


RULES: tuple[Rule[Environment], ...] = (_digests, _names, _literal_secrets)
