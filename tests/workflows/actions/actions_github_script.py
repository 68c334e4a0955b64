"""actions/github-script: the script runs in Node.js, with the few calls of GitHub's client that our scripts make."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.workflows.actions.stub import required

_RUNNER = """
const fs = require("fs");
const payload = JSON.parse(fs.readFileSync(process.env.GITHUB_EVENT_PATH, "utf8"));
const [owner, repo] = process.env.GITHUB_REPOSITORY.split("/");
const core = {
  notice: (text) => console.log(`::notice::${text}`),
  setFailed: (text) => { console.log(`::error::${text}`); process.exitCode = 1; },
};
async function createWorkflowDispatch({ owner, repo, workflow_id, ref, inputs }) {
  const path = `/repos/${owner}/${repo}/actions/workflows/${workflow_id}/dispatches`;
  const answer = await fetch(`${process.env.GITHUB_API_URL}${path}`, {
    method: "POST",
    headers: { Authorization: `Bearer ${process.env.STUB_SCRIPT_TOKEN}`, "Content-Type": "application/json" },
    body: JSON.stringify({ ref, inputs }),
  });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
}
const github = { rest: { actions: { createWorkflowDispatch } } };
const runId = Number(process.env.GITHUB_RUN_ID);
const context = { payload, ref: process.env.GITHUB_REF, repo: { owner, repo }, runId };
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;
new AsyncFunction("github", "context", "core", process.env.STUB_SCRIPT)(github, context, core)
  .catch((error) => core.setFailed(String(error)));
"""

environ = {**os.environ, "STUB_SCRIPT": required("script"), "STUB_SCRIPT_TOKEN": required("github-token")}
sys.exit(subprocess.run(["node", "-e", _RUNNER], env=environ, check=False).returncode)  # noqa: S607 -- the runner's own
