"""When a disk was made from the image that the configuration names, which may be a family of images.

Source: services/compute/resource_compute_disk.go of Google's provider, read 2026-11-21. Of a family only its name is
known here, so that an image belongs to it if its name says so.
"""

from __future__ import annotations

import re

_IMAGE = re.compile(r"(?:^|/)projects/([^/]+)/global/images/([^/]+)$")
_REFERENCE = re.compile(
    r"^(?:.*?/?projects/(?P<project>[^/]+)/)?(?:global/images/)?(?P<family>family/)?(?P<name>[^/]+)$"
    r"|^(?P<owner>[^/]+)/(?P<short>[^/]+)$"
)
_SHORT_PROJECTS = {
    "centos": "centos-cloud",
    "cos": "cos-cloud",
    "debian": "debian-cloud",
    "fedora": "fedora-cloud",
    "fedora-coreos": "fedora-coreos-cloud",
    "opensuse": "opensuse-cloud",
    "rhel": "rhel-cloud",
    "rocky-linux": "rocky-linux-cloud",
    "sles": "suse-cloud",
    "ubuntu": "ubuntu-os-cloud",
    "windows": "windows-cloud",
    "windows-sql": "windows-sql-cloud",
}
_UBUNTU = re.compile(r"ubuntu-(minimal-)?(\d\d)(\d\d)-[a-z]+-(?:([a-z0-9]+)-)?v\d+")
_COS = re.compile(r"cos-(\d+)-")
_WINDOWS_SQL = re.compile(r"sql-(\w+)-(\w+)-windows-(\d+)(?:-r(\d+))?-dc-v\d+")
_EDITIONS = {"enterprise": "ent", "standard": "std", "express": "exp"}


def same_image(prior: str, proposed: str) -> bool:
    """Whether the image `prior`, a link, is the one that `proposed` names: a link, a name or a family."""
    made = _IMAGE.search(prior)
    asked = _REFERENCE.match(proposed)
    if made is None or asked is None:
        return False
    project, name = made.groups()
    owner = asked["project"] or asked["owner"]
    if owner and _SHORT_PROJECTS.get(owner, owner) != project:
        return False
    wanted = asked["name"] or asked["short"]
    linked = "global/images/" in proposed
    return (name == wanted and not asked["family"]) or ((bool(asked["family"]) or not linked) and _of(name, wanted))


def _of(name: str, family: str) -> bool:
    """Whether the name of an image is one that the images of that family have."""
    for processor, other in (("-amd64", "-arm64"), ("-arm64", "-amd64")):
        if other not in name and family.removesuffix(processor) in name:
            return (processor in name) == family.endswith(processor)
    return _by_vendor(name, family)


def _by_vendor(name: str, family: str) -> bool:
    if ubuntu := _UBUNTU.fullmatch(name):
        _, year, month, rest = ubuntu.groups()
        return family == f"ubuntu-{year}{month}-lts" + (f"-{rest}" if rest else "")
    if cos := _COS.match(name):
        return family == f"cos-{cos[1]}-lts"
    if sql := _WINDOWS_SQL.fullmatch(name):
        version, edition, windows, revision = sql.groups()
        suffix = f"-r{revision}" if revision else ""
        return family == f"sql-{_EDITIONS.get(edition, edition)}-{version}-win-{windows}{suffix}"
    if name.startswith(("fedora-", "sles-")):
        return family.startswith(name.partition("-")[0] + "-")
    return family.replace("windows-", "windows-server-", 1) in name.replace("-dc-", "-", 1)
