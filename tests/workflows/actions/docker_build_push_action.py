"""docker/build-push-action: an OCI layout in the folder that `outputs` names, made from the context's own files.

Nothing is run of the Dockerfile: tests/image builds it really.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import tarfile
from pathlib import Path

from tests.workflows.actions.stub import fail, given, is_true, output, record, required

_MANIFEST = "application/vnd.oci.image.manifest.v1+json"
_INDEX = "application/vnd.oci.image.index.v1+json"

context = Path(required("context"))
options = dict(each.split("=", 1) for each in required("outputs").split(","))
if is_true("push") or options.get("type") != "oci" or options.get("tar") != "false":
    fail("this stand-in builds into a folder alone: type=oci,dest=FOLDER,tar=false")
if not (context / "Dockerfile").is_file():
    fail(f"failed to read dockerfile: open {context}/Dockerfile: no such file or directory")
target = Path(options["dest"])


def blob(content: bytes, media_type: str) -> dict[str, object]:
    """The descriptor of the content, which lies in the layout."""
    digest = hashlib.sha256(content).hexdigest()
    path = target / "blobs/sha256" / digest
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return {"mediaType": media_type, "digest": f"sha256:{digest}", "size": len(content)}


def encoded(document: object) -> bytes:
    """The document's bytes, the same each time."""
    return json.dumps(document, sort_keys=True).encode()


packed = io.BytesIO()
with tarfile.open(fileobj=packed, mode="w") as archive:
    for path in sorted(context.rglob("*.py")):
        entry = tarfile.TarInfo(f"app/{path.relative_to(context)}")
        entry.size = path.stat().st_size
        archive.addfile(entry, io.BytesIO(path.read_bytes()))
config = {
    "architecture": "amd64",
    "os": "linux",
    "config": {"User": "10001:10001"},
    "rootfs": {"type": "layers", "diff_ids": [f"sha256:{hashlib.sha256(packed.getvalue()).hexdigest()}"]},
}
manifest = {
    "schemaVersion": 2,
    "mediaType": _MANIFEST,
    "config": blob(encoded(config), "application/vnd.oci.image.config.v1+json"),
    "layers": [blob(gzip.compress(packed.getvalue(), mtime=0), "application/vnd.oci.image.layer.v1.tar+gzip")],
}
described = {**blob(encoded(manifest), _MANIFEST), "platform": {"architecture": "amd64", "os": "linux"}}
# Provenance makes an index of it, as BuildKit does.
index = {"schemaVersion": 2, "mediaType": _INDEX, "manifests": [described]}
top = blob(encoded(index), _INDEX)
(target / "oci-layout").write_text('{"imageLayoutVersion": "1.0.0"}')
(target / "index.json").write_bytes(encoded({"schemaVersion": 2, "mediaType": _INDEX, "manifests": [top]}))
output("digest", str(top["digest"]))
secrets = [each.partition("=")[0].strip() for each in given("secrets").splitlines() if each.partition("=")[2].strip()]
record(digest=top["digest"], secrets=secrets, build_args=given("build-args").split())
