"""actions/attest-build-provenance: says where a digest comes from, if the job has an identity to sign with."""

from __future__ import annotations

import os

from tests.workflows.actions.stub import fail, output, record, required

if "ACTIONS_ID_TOKEN_REQUEST_URL" not in os.environ:
    fail('missing "id-token" permission. Please add "permissions: id-token: write" to your workflow.')
output("attestation-id", "1")
record(subject=required("subject-name"), digest=required("subject-digest"))
