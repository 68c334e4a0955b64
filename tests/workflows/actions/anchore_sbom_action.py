"""anchore/sbom-action: a list of contents of the folder's image; Syft itself lists one in tests/image."""

from __future__ import annotations

import json
from pathlib import Path

from tests.workflows.actions.stub import fail, record, required

scheme, _, folder = required("image").partition(":")
if scheme != "oci-dir" or not (Path(folder) / "index.json").is_file():
    fail(f"could not determine source: {scheme}:{folder}")
Path(required("output-file")).write_text(json.dumps({"spdxVersion": "SPDX-2.3", "packages": []}))
record(image=folder)
