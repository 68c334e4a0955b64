"""When two versions of an image are one, as far as the configuration says which.

Sources: services/dataproc/resource_dataproc_cluster.go and services/composer/resource_composer_environment.go of
Google's provider, read 2026-11-21.
"""

from __future__ import annotations

import re

_VERSION = re.compile(r"(\d+)\.(\d+)(?:\.(\d+))?(?:-(.+))?")
_COMPOSER = re.compile(r"composer-(?P<composer>[\d.]+(?:-preview\.\d+)?|latest)-airflow-(?P<airflow>[\d.]+)")
_LATEST = ["latest"]


def same_parts(prior: str, proposed: str) -> bool:
    """Whether all parts that the proposed version has are those of the prior one: 2.1-debian11 is 2.1.35-debian11."""
    old, new = _VERSION.fullmatch(prior), _VERSION.fullmatch(proposed)
    if old is None or new is None:
        return False
    return all(asked is None or asked == had for had, asked in zip(old.groups(), new.groups(), strict=True))


def same_composer(prior: str, proposed: str) -> bool:
    """Whether Composer and Airflow are the same as far as both are given; the latest Composer may be any."""
    old, new = _COMPOSER.search(prior), _COMPOSER.search(proposed)
    if old is None or new is None:
        return False
    airflow = [match["airflow"].split(".") for match in (old, new)]
    composer = [match["composer"].split(".") for match in (old, new)]
    length = min(map(len, airflow))
    if airflow[0][:length] != airflow[1][:length]:
        return False
    only_major = min(map(len, composer)) == 1 and composer[0][0] == composer[1][0]
    return _LATEST in composer or composer[0] == composer[1] or only_major
