"""actions/create-github-app-token: a token with the permissions that the step names, if the key is the App's."""

from __future__ import annotations

import json
import os

from tests.workflows.actions.stub import fail, given, mask, output, record, required

client, key = given("client-id") or given("app-id"), required("private-key")
if not client:
    fail("Input required and not supplied: client-id")
if "PRIVATE KEY" not in key:
    fail("Invalid keyData")
inputs = json.loads(os.environ["STUB_INPUTS"]).items()
permissions = {name.removeprefix("permission-"): level for name, level in inputs if name.startswith("permission-")}
token = os.environ["STUB_APP_TOKEN"]
mask(token)
output("token", token)
output("app-slug", "delivery")
output("installation-id", "1")
record(permissions={name: level for name, level in permissions.items() if level}, repositories=given("repositories"))
