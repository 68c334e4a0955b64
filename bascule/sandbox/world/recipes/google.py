"""Values of Google's objects that no template makes: the overlay names them as `!name`."""

from __future__ import annotations

import base64
import hashlib
import ipaddress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.world.recipes.lifelike import characters

if TYPE_CHECKING:
    from bascule.sandbox.world.filling import Filling

_RUN_REGIONS = {
    "us-central1": "uc", "us-east1": "ue", "us-east4": "uk", "us-east5": "ul", "us-west1": "uw", "us-west2": "wl",
    "us-west3": "wm", "us-west4": "wn", "europe-west1": "ew", "europe-west2": "nw", "europe-west3": "ey",
    "europe-west4": "ez", "europe-west6": "oa", "europe-west9": "od", "europe-north1": "lz", "asia-east1": "de",
    "asia-northeast1": "an", "asia-south1": "el", "asia-southeast1": "as", "australia-southeast1": "ts",
    "southamerica-east1": "rj", "northamerica-northeast1": "nn",
}  # fmt: skip
"""What stands for the region in the address of a Cloud Run service, as seen in published addresses (2026-11)."""
_SYMMETRIC = "ENCRYPT_DECRYPT"
_CASTAGNOLI = 0x82F63B78


def _gateway_address(filling: Filling) -> str:
    """The first address of the range: Google keeps it for the gateway."""
    cidr = filling.attribute("ip_cidr_range")
    return str(ipaddress.ip_network(str(cidr), strict=False)[1]) if cidr else ""


def _run_uri(filling: Filling) -> str:
    """The address with a project's hash, which is the same for all its services."""
    location, account = str(filling.attribute("location")), filling.scope.account
    region = _RUN_REGIONS.get(location, location[:1] + location[-2:-1])
    return f"https://{filling.attribute('name')}-{characters('lower', 10, account)}-{region}.a.run.app"


def _run_urls(filling: Filling) -> list[str]:
    name, location = filling.attribute("name"), filling.attribute("location")
    return [f"https://{name}-{filling.scope.number}.{location}.run.app", _run_uri(filling)]


def _primary_version(filling: Filling) -> list[dict[str, str]]:
    """Only symmetric keys have a primary version, and only once they have a version at all."""
    skipped = filling.planned.get("skip_initial_version_creation") is True
    if skipped or (filling.attribute("purpose") or _SYMMETRIC) != _SYMMETRIC:
        return []
    return [{"name": f"{filling.attribute('id')}/cryptoKeyVersions/1", "state": "ENABLED"}]


def _hosting_site_name(filling: Filling) -> str:
    """A site that is given no name is the project's default one, which is called as the project is."""
    project = filling.attribute("project")
    return f"projects/{project}/sites/{filling.attribute('site_id') or project}"


def _hosting_site_type(filling: Filling) -> str:
    project = filling.attribute("project")
    return "DEFAULT_SITE" if filling.attribute("site_id") in (None, "", project) else "USER_SITE"


def _hosting_release(filling: Filling) -> str:
    channel = filling.attribute("channel_id") or "live"
    return f"sites/{filling.attribute('site_id')}/channels/{channel}/releases/{filling.attribute('release_id')}"


def _dedicated_endpoint(filling: Filling) -> str:
    if filling.planned.get("dedicated_endpoint_enabled") is not True:
        return ""
    where = f"{filling.attribute('location')}-{filling.scope.number}"
    return f"{filling.attribute('name')}.{where}.prediction.vertexai.goog"


def _public_index_endpoint(filling: Filling) -> str:
    if filling.planned.get("public_endpoint_enabled") is not True:
        return ""
    number = characters("digits", 9, filling.seed)
    return f"{number}.{filling.attribute('region')}-{filling.scope.number}.vdb.vertexai.goog"


def _contents(filling: Filling) -> bytes:
    """What the object holds: its `content`, or the file that `source` names, seen from the stack's folder."""
    source = filling.planned.get("source")
    if is_zero(source):
        return str(filling.planned.get("content") or "").encode()
    try:
        return Path(str(source)).expanduser().read_bytes()
    except OSError as error:
        raise refuse(f"Error creating object: open {source}: {error.strerror}", path=("source",)) from error


def _md5(filling: Filling) -> Any:
    return hashlib.md5(_contents(filling), usedforsecurity=False)


def _crc32c(filling: Filling) -> str:
    remainder = 0xFFFFFFFF
    for byte in _contents(filling):
        remainder ^= byte
        for _ in range(8):
            remainder = (remainder >> 1) ^ (_CASTAGNOLI if remainder & 1 else 0)
    return base64.b64encode((remainder ^ 0xFFFFFFFF).to_bytes(4)).decode()


def _service_account_number(filling: Filling) -> str:
    """A deleted account that is made again has another number, so grants to the old one stay lost."""
    email = filling.attribute("email")
    return f"1{characters('digits', 20, f'{email}|{filling.count(str(email))}')}"


RECIPES: dict[str, Any] = {
    "dedicated_endpoint": _dedicated_endpoint,
    "gateway_address": _gateway_address,
    "hosting_release": _hosting_release,
    "hosting_site_name": _hosting_site_name,
    "hosting_site_type": _hosting_site_type,
    "object_crc32c": _crc32c,
    "object_md5": lambda filling: base64.b64encode(_md5(filling).digest()).decode(),
    "object_md5_hex": lambda filling: _md5(filling).hexdigest(),
    "primary_version": _primary_version,
    "public_index_endpoint": _public_index_endpoint,
    "run_uri": _run_uri,
    "run_urls": _run_urls,
    "service_account_number": _service_account_number,
}
