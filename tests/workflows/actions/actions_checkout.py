"""actions/checkout: the commit of the event, cloned from the test's repository with the history that is asked for."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.workflows.actions.stub import fail, given, is_true, output, record

origin = os.environ["STUB_ORIGIN"]
path = given("path", ".")
event_ref, sha = os.environ["GITHUB_REF"], os.environ["GITHUB_SHA"]
ref = given("ref", sha)
depth = given("fetch-depth", "1")


def git(*arguments: str) -> str:
    """What git says."""
    done = subprocess.run(["git", "-C", path, *arguments], capture_output=True, text=True, check=False)  # noqa: S607
    if done.returncode:
        fail(f"git {' '.join(arguments)}: {done.stderr.strip()}")
    return done.stdout.strip()


if given("repository", os.environ["GITHUB_REPOSITORY"]) != os.environ["GITHUB_REPOSITORY"]:
    fail("another repository is not in this world")
git("init", "--quiet", "--initial-branch", "main")
git("remote", "add", "origin", f"file://{origin}")
history = [] if depth == "0" else [f"--depth={depth}"]
branches = ["+refs/heads/*:refs/remotes/origin/*"] if depth == "0" else []
git("fetch", "--quiet", "--no-tags", *history, "origin", *branches, ref)
commit = git("rev-parse", "FETCH_HEAD" if not branches else f"{ref}^{{commit}}" if ref == sha else f"origin/{ref}")
branch = event_ref.removeprefix("refs/heads/")
if ref == sha and event_ref.startswith("refs/heads/"):
    git("checkout", "--quiet", "-B", branch, commit)
else:
    git("checkout", "--quiet", "--detach", commit)
output("ref", event_ref if ref == sha else ref)
output("commit", commit)
record(commit=commit, persist_credentials=is_true("persist-credentials", default=True))
# The simulated cloud stands for AWS: it is one, however many machines its users have. What each runner would unpack
# and compile anew, its caches, is there already, but for the engine's, which takes no two users at a time.
if world := os.environ.get("STUB_CLOUD"):
    local = Path(path, ".bascule").absolute()
    (local / "cache").mkdir(parents=True, exist_ok=True)
    (local / "sandbox").symlink_to(Path(world, "sandbox"))
    (local / "cache/jsii").symlink_to(os.environ["STUB_JSII"])
    for compiled in Path(world, "cache").glob("sandbox-*"):
        (local / "cache" / compiled.name).symlink_to(compiled)
