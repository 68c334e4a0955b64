"""GitHub's store of artifacts as actions reach it: names are unique in a run's attempt, contents never change."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tests.workflows.doubles.loopback import Answer, Call, served
from tests.workflows.doubles.repository import Artifact, Repository


@dataclass(kw_only=True)
class Results:
    """The store of one repository, which the REST API shows, too."""

    repository: Repository
    url: str = ""

    @contextmanager
    def served(self) -> Iterator[None]:
        """It answers at `url`."""
        with served(self.answer) as self.url:
            yield

    def answer(self, call: Call) -> Answer:
        """The run's artifacts, or one more: `/<run>`, files in base64 by name."""
        run = int(call.path.strip("/"))
        # Of several attempts the latest one's artifact of a name is the one that jobs get.
        present = {each.name: each for each in self.repository.artifacts.values() if each.run == run}
        if call.method == "GET":
            return Answer(body=[_told(each) for each in present.values() if not each.expired])
        name = call.body["name"]
        old = present.get(name)
        is_taken = old is not None and old.attempt == self.repository.runs[run].attempt
        if is_taken and not call.body["overwrite"]:
            message = "Conflict: an artifact with this name already exists on the workflow run"
            return Answer(status=409, body={"message": message})
        if is_taken:
            del self.repository.artifacts[present[name].id]
        files = {path: base64.b64decode(content) for path, content in call.body["files"].items()}
        return Answer(status=201, body=_told(self.repository.add_artifact(run, name, files)))


def _told(artifact: Artifact) -> dict[str, object]:
    files = {path: base64.b64encode(content).decode() for path, content in artifact.files.items()}
    return {"id": artifact.id, "name": artifact.name, "digest": artifact.digest, "files": files}
