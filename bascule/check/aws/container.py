"""A container of an ECS task definition."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bascule.assembly.configuration import Unknown, value_at
from bascule.check.aws.image import Image, read_image
from bascule.check.resource import Resource
from bascule.check.scalars import number

_PARALLEL = re.compile(r"(?:--tensor-parallel-size|--tp-size|--num-shard|-tp|--tp)[= ]+(\d+)")
_KEYS = ("API_KEY", "VLLM_API_KEY", "LLAMA_API_KEY", "LITELLM_MASTER_KEY")
"""Variables that the servers below take the key from that they ask for."""
_GATEWAY = re.compile(r"litellm", re.IGNORECASE)
_MODEL_SERVER = re.compile(
    r"vllm|ollama|text-generation-inference|tritonserver|sglang|llama\.?cpp|lmdeploy|localai|djl-inference|tensorrt",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Container:
    """One entry of `container_definitions`: its keys are in lower case, for AWS's provider reads them in any."""

    values: Mapping[str, Any]

    def get(self, path: str, default: Any = None) -> Any:
        """The value at a dotted path, as `Block.get` finds it."""
        return value_at(self.values, path.lower(), default)

    @property
    def name(self) -> str:
        """Its name; empty when it is not known."""
        name = self.get("name", "")
        return name if isinstance(name, str) else ""

    @property
    def image(self) -> Image | None:
        """Its image; None where the file does not tell the tag."""
        return read_image(self.get("image"))

    @property
    def listens(self) -> bool:
        """Somebody can ask it something."""
        return isinstance(self.get("portMappings.containerPort"), int | float | str | Unknown)

    @property
    def gpus(self) -> int:
        """GPUs that it asks for, as far as is known."""
        wanted = self.get("resourceRequirements", [])
        rows = [row for row in wanted if isinstance(row, Mapping)] if isinstance(wanted, list) else []
        counts = (number(row.get("value"), 0) for row in rows if row.get("type") == "GPU")
        return int(sum(count for count in counts if isinstance(count, float)))

    @property
    def parallel(self) -> int:
        """GPUs that one model is spread over, by the server's command line; 1 where nothing says so."""
        return gpus_together(self.command)

    @property
    def command(self) -> str:
        """Entry point and command, what is known of them, in one line."""
        words = [*_words(self.get("entryPoint")), *_words(self.get("command"))]
        return " ".join(words)

    @property
    def serves_model(self) -> bool:
        """It loads a model and answers with it, by its image or its command."""
        return bool(_MODEL_SERVER.search(self._program))

    @property
    def answers_as_model(self) -> bool:
        """Whoever reaches it can ask a model: a model server, or a gateway to models."""
        return self.serves_model or bool(_GATEWAY.search(self._program))

    @property
    def asks_for_key(self) -> bool:
        """It answers only those who know its key."""
        lists = [each for each in (self.get("environment"), self.get("secrets")) if isinstance(each, list)]
        names = [row.get("name") for rows in lists for row in rows if isinstance(row, Mapping)]
        return any(key in names for key in _KEYS) or "--api-key" in self.command

    @property
    def _program(self) -> str:
        image = self.get("image")
        return f"{image.text if isinstance(image, Unknown) else image} {self.command}"


def gpus_together(command: str) -> int:
    """GPUs that a model server's command line spreads one model over; 1 where it says nothing."""
    return max(map(int, _PARALLEL.findall(command)), default=1)


def containers(task_definition: Resource) -> list[Container] | Unknown:
    """The containers of a task definition; Unknown when not even their number is known."""
    definitions = _parsed(task_definition.get("container_definitions"))
    if isinstance(definitions, Unknown):
        return definitions
    rows = definitions if isinstance(definitions, list) else [definitions]
    return [Container(values=_lower(row)) for row in rows if isinstance(row, Mapping)]


def _parsed(definitions: Any) -> Any:
    if isinstance(definitions, Unknown):
        return definitions if definitions.document is None else definitions.document
    try:
        return json.loads(definitions) if isinstance(definitions, str) else definitions
    except ValueError:
        return Unknown(text=definitions)


def _lower(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key).lower(): _lower(each) for key, each in value.items()}
    return [_lower(each) for each in value] if isinstance(value, list) else value


def _words(value: Any) -> list[str]:
    return [str(word) for word in value if not isinstance(word, Unknown)] if isinstance(value, list) else []
