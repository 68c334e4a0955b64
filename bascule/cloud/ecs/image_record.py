"""The parameter that says which image a service runs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from bascule.cloud.clients import Clients
from bascule.errors import CloudError, Problem

_FIELDS = ("image", "previous", "deploy")


@dataclass(frozen=True, kw_only=True)
class ImageRecord:
    """The running image, the one before it (both by digest, "" for none) and the mark of the last deploy.

    `version` counts the writes of the parameter; `others` is what else stands there, and stays.
    """

    image: str = ""
    previous: str = ""
    deploy: str = ""
    version: int = 0
    others: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str, version: int = 0) -> Self | None:
        """The record of a parameter's text; None if it is no record."""
        try:
            found = json.loads(text)
        except ValueError:
            return None
        if not isinstance(found, dict) or not all(isinstance(found.get(name), str) for name in _FIELDS):
            return None
        others = {name: value for name, value in found.items() if name not in _FIELDS}
        return cls(**{name: found[name] for name in _FIELDS}, version=version, others=others)

    @property
    def text(self) -> str:
        """What stands in the parameter."""
        return json.dumps({**{name: getattr(self, name) for name in _FIELDS}, **self.others})

    def delivered(self, image: str) -> Self:
        """The record once `image` runs: what ran before is the previous one."""
        return self if image == self.image else replace(self, image=image, previous=self.image)


class ImageParameter:
    """A service's record in Parameter Store.

    Parameter Store has no conditional write, but counts: who writes version n + 1 after reading n was alone.
    """

    def __init__(self, clients: Clients, name: str) -> None:
        self._ssm, self._name = clients.client("ssm"), name

    def read(self) -> ImageRecord:
        """The record as it is now.

        Raises: CloudError if the service was never deployed, or the parameter holds something else.
        """
        return self._read(self._name)

    def write(self, record: ImageRecord) -> ImageRecord:
        """The record stands in the parameter, with its new version."""
        answer = self._ssm.put_parameter(Name=self._name, Value=record.text, Overwrite=True)
        return replace(record, version=int(answer["Version"]))

    def claim(self, record: ImageRecord) -> ImageRecord:
        """Writes the record, unless somebody else wrote since it was read: then theirs stands there again.

        Raises: CloudError naming the other deploy.
        """
        written = self.write(record)
        if written.version == record.version + 1:
            return written
        other = self._read(f"{self._name}:{written.version - 1}")
        self.write(other)
        raise CloudError(f"another deploy has just started: {other.deploy}", fix="run the command again when it ended")

    def _read(self, name: str) -> ImageRecord:
        try:
            found = self._ssm.get_parameter(Name=name)["Parameter"]
        except CloudError as error:
            if error.code != "ParameterNotFound":
                raise
            raise CloudError(
                f"{self._name}: there is no such parameter", fix="deploy the environment first: `cdktf deploy '*'`"
            ) from None
        record = ImageRecord.parse(found["Value"], int(found["Version"]))
        if record is None:
            problem = Problem(
                message="the parameter is no record of an image",
                where=self._name,
                found=str(found["Value"])[:200],
                accepted='{"image": "…@sha256:…", "previous": "", "deploy": ""}',
                fix="write the record by hand, with the image that runs",
            )
            raise CloudError(problem)
        return record
