"""The setup actions of both engines: the engine at hand, if it is exactly the one that is asked for."""

from __future__ import annotations

import json
import os
import subprocess

from tests.workflows.actions.stub import fail, given, is_true, record

is_tofu = "opentofu" in os.environ["STUB_ACTION"]
asked = given("tofu_version" if is_tofu else "terraform_version", "latest")
program = os.environ["TERRAFORM_BINARY_NAME"]
told = json.loads(subprocess.run([program, "version", "-json"], capture_output=True, text=True, check=True).stdout)
if asked != told["terraform_version"]:
    fail(f"asked for {asked}, and the engine at hand is {told['terraform_version']}")
if is_true("tofu_wrapper" if is_tofu else "terraform_wrapper", default=True):
    fail("the wrapper is asked for, which writes sensitive outputs into logs")
record(version=asked)
