"""Checks by name, as the overlay's rules name them (`checks = ["…"]`), one file a provider.

A check takes the whole value of the argument, as it is in the configuration (text, number, list, mapping), and gives
what is wrong with it, or an empty text. It is never asked about null or about what is unknown yet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bascule.schemas.accepted.checks import aws, aws_services, general, github, google, kubernetes, providers

Check = Callable[[Any], str]

CHECKS: Mapping[str, Check] = (
    general.CHECKS
    | aws.CHECKS
    | aws_services.CHECKS
    | github.CHECKS
    | google.CHECKS
    | kubernetes.CHECKS
    | providers.CHECKS
)
