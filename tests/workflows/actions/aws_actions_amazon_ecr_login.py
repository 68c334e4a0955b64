"""aws-actions/amazon-ecr-login: the container engine's configuration knows the account's registry."""

from __future__ import annotations

import json
import os
from pathlib import Path

from tests.workflows.actions.stub import fail, output, record

if "AWS_ACCESS_KEY_ID" not in os.environ:
    fail("Could not load credentials from any providers")
configuration = Path(os.environ["HOME"]) / ".docker/config.json"
configuration.parent.mkdir(exist_ok=True)
configuration.write_text(json.dumps({"auths": {}}))
output("registry", "loopback")
record()
