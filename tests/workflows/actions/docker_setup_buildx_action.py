"""docker/setup-buildx-action: a builder is there."""

from __future__ import annotations

from tests.workflows.actions.stub import output, record

output("name", "builder")
record()
