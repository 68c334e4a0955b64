"""The vendored providers: where each comes from, and its schema and behaviour documents.

Taken from the providers on 2026-11-21. AWS behaviours are those of 5.32, the newest that could be read: a missing
row means "not known", never "no rule".
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bascule.errors import BindingError, Problem

DATA = Path(__file__).with_name("data")

SIMULATED_HOST = "simulated.invalid"
"""Host in the source address of simulated providers: a name under `.invalid` never resolves (RFC 2606)."""


@dataclass(frozen=True, kw_only=True)
class Provider:
    """One provider whose schema is vendored.

    `name` is that of the vendored files, `source` the real address without host, `version` that of the schema.
    """

    name: str
    source: str
    version: str

    @property
    def type(self) -> str:
        """The last part of its address, after which engines name its program."""
        return self.source.rpartition("/")[2]

    @property
    def type_prefix(self) -> str:
        """The first word of the provider's resource types: `google` for google-beta too."""
        return self.name.partition("-")[0]

    @property
    def local_name(self) -> str:
        """The name under which a Terraform document knows the provider.

        It is the types' own prefix, so that no resource has to name its provider.
        """
        return self.type_prefix

    @property
    def simulated_source(self) -> str:
        """The address of our simulation: never that of the real provider, so that nothing can confuse the two."""
        return f"{SIMULATED_HOST}/{self.source}"

    @property
    def schema_path(self) -> Path:
        """The vendored `providers schema -json` document, gzip-compressed."""
        return DATA / f"{self.name}.schema.json.gz"

    @property
    def behaviour_path(self) -> Path:
        """The vendored rules that the schema format leaves out, gzip-compressed."""
        return DATA / f"{self.name}.behaviour.json.gz"


PROVIDERS = {
    each.name: each
    for each in (
        Provider(name="aws", source="hashicorp/aws", version="6.47.0"),
        Provider(name="github", source="integrations/github", version="6.13.0"),
        Provider(name="google-beta", source="hashicorp/google-beta", version="7.45.0"),
        Provider(name="kubernetes", source="hashicorp/kubernetes", version="3.2.1"),
    )
}


def provider(name: str) -> Provider:
    """The vendored provider of that name; BindingError for one that is not vendored."""
    if name not in PROVIDERS:
        raise BindingError(
            Problem(message="no schema of this provider is vendored", found=name, accepted=", ".join(PROVIDERS))
        )
    return PROVIDERS[name]


@cache
def load_schema(name: str) -> dict[str, Any]:
    """The provider's schema: `provider`, `resource_schemas`, `data_source_schemas`, each by type name."""
    return _load(provider(name).schema_path)


@cache
def load_behaviour(name: str) -> dict[str, Any]:
    """The provider's behaviours: `resources.<type>.attributes.<path>` with force_new, default, enum and the like."""
    return _load(provider(name).behaviour_path)


def _load(path: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(gzip.decompress(path.read_bytes()))
    return document
