"""The digests that images of others are locked to: `images.lock.yaml` beside the environment's file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import Field, ValidationError

from bascule.config import files
from bascule.config.document import Document, Value, read_document
from bascule.config.image import ImageReference
from bascule.config.key_path import KeyPath, Problems
from bascule.config.merged import merge
from bascule.config.scalars import Text, Version
from bascule.config.section import Section
from bascule.errors import ConfigurationError

FILE = "images.lock.yaml"
_HEAD = "# Written by `bascule images lock`: which image each tag meant when it was locked.\n"

Digest = Annotated[str, Text(r"sha256:[0-9a-f]{64}", "sha256: and 64 hexadecimal digits", 71)]


class ImageLock(Section):
    """Digest by image reference."""

    version: Version = 1
    images: dict[ImageReference, Digest] = Field({}, description="digest of each image with its tag")

    def apply(self, values: Mapping[str, Value]) -> dict[str, Value]:
        """The values of an environment, with digests in the place of tags that are locked."""
        locked: Value = _copied(values)
        for path, image in _images(values):
            if digest := self.images.get(image):
                _holder(locked, path)[path[-1]] = f"{_repository(image)}@{digest}"
        return dict(locked)

    def text(self) -> str:
        """The file's text."""
        return _HEAD + yaml.safe_dump(self.model_dump(), sort_keys=True)


def image_lock(path: Path, root: Path) -> ImageLock:
    """The lock that counts for the environment file at `path`; an empty one where there is none.

    Raises:
        ConfigurationError: the lock is damaged.
    """
    found = files.find_beside(path, FILE, root=root)
    return read_image_lock(found) if found else ImageLock()


def read_image_lock(path: Path) -> ImageLock:
    """The lock in that file.

    Raises:
        ConfigurationError: it is damaged.
    """
    document = _document(path)
    try:
        return ImageLock.model_validate(document.values)
    except ValidationError as error:
        problems = Problems(document.file)
        for each in error.errors(include_url=False):
            keys: KeyPath = each["loc"]
            problems.add(each["msg"], document.line(keys), path=keys, fix="write it anew with `bascule images lock`")
        raise ConfigurationError(problems.found) from None


def named_images(name: str, root: Path) -> tuple[str, ...]:
    """The images of others that an environment file names by a tag, whether they are locked or not.

    Raises:
        ConfigurationError: the file or its defaults are no YAML.
    """
    path = files.find_file(name, root=root)
    defaults = files.find_beside(path, files.DEFAULTS, root=root)
    values = merge(_document(path), _document(defaults) if defaults else None).values
    return tuple(sorted({image for _, image in _images(values) if "@" not in image}))


def _document(path: Path) -> Document:
    problems = Problems(files.shown(path))
    document = read_document(problems.file, files.read_text(path), problems)
    problems.raise_if_any()
    return document


def _images(values: Mapping[str, Value]) -> Iterator[tuple[KeyPath, str]]:
    """Path and text of every image in an environment's values, whatever else is wrong with them."""
    for name, service in _members(values.get("services")):
        yield from _image(("services", name), service)
        for sidecar, container in _members(service.get("sidecars")):
            yield from _image(("services", name, "sidecars", sidecar), container)


def _image(path: KeyPath, holder: Mapping[str, Value]) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(image := holder.get("image"), str):
        yield (*path, "image"), image


def _members(value: Value) -> Iterator[tuple[str, dict[str, Value]]]:
    if isinstance(value, dict):
        yield from ((name, member) for name, member in value.items() if isinstance(member, dict))


def _holder(values: Value, path: KeyPath) -> Value:
    for step in path[:-1]:
        values = values[step]
    return values


def _copied(value: Value) -> Value:
    return {key: _copied(below) for key, below in value.items()} if isinstance(value, Mapping) else value


def _repository(image: str) -> str:
    """The reference without its tag; a colon before a slash is a port's."""
    repository, colon, tag = image.rpartition(":")
    return repository if colon and "/" not in tag else image
