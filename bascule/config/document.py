"""A YAML file as plain values, with the line of each.

The file is read from the parser's events, one after the other: no recursion, no object is ever constructed, and
scalars mean what YAML 1.2 says (`yes`, `on`, `1:30` and dates are texts).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from bascule.config.key_path import KeyPath, Problems

Value: TypeAlias = Any
"""A value as JSON has it: None, bool, int, float, str, a list or a dict with text keys."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAXIMUM_DEPTH = 32
_MAXIMUM_NODES = 20_000
_CONSTANTS: Mapping[str, Value] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]{1,18}|[0-9]{1,18}(?:\.[0-9]{0,18})?)(?:[eE][-+]?[0-9]{1,3})?")


@dataclass(frozen=True, kw_only=True)
class Document:
    """One file: its mapping, and the line (from 1) where each key path begins."""

    file: str
    values: dict[str, Value]
    lines: Mapping[KeyPath, int]

    def line(self, path: KeyPath) -> int:
        """The line of the path, or of the nearest mapping or list around it."""
        return next((self.lines[path[:end]] for end in range(len(path), -1, -1) if path[:end] in self.lines), 1)


@dataclass(kw_only=True)
class _Frame:
    """A mapping or list that is being read."""

    container: dict[str, Value] | list[Value]
    path: KeyPath
    line: int
    anchor: str | None
    first_node: int
    key: str | None = None


@dataclass(kw_only=True)
class _Reader:
    """What has been read so far."""

    problems: Problems
    frames: list[_Frame] = field(default_factory=list)
    anchors: dict[str, tuple[Value, int]] = field(default_factory=dict)
    lines: dict[KeyPath, int] = field(default_factory=dict)
    nodes: int = 0
    documents: list[Value] = field(default_factory=list)

    def read(self, event: Any) -> None:
        """Takes the parser's next event."""
        line = event.start_mark.line + 1
        if getattr(event, "tag", None):
            self._add_problem("a tag is not accepted", line, found=str(event.tag), fix="remove the tag")
        match event:
            case yaml.ScalarEvent():
                self._scalar(event, line)
            case yaml.AliasEvent():
                self._alias(event, line)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._open(event, line)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._close()

    def _scalar(self, event: Any, line: int) -> None:
        if self._expects_key:
            self._key(event.value, line)
            return
        value = _resolve(event.value) if event.implicit[0] else event.value
        self._attach(value, line, anchor=event.anchor, nodes=1)

    def _alias(self, event: Any, line: int) -> None:
        if self._expects_key:
            self._key(f"*{event.anchor}", line)
            return
        if any(frame.anchor for frame in self.frames):
            # What repeats may not repeat others: no value can hold itself, or grow beyond all measure.
            self.problems.stop("an alias is inside a value with an anchor", line, fix="write the value out")
        if event.anchor not in self.anchors:
            fix = "an alias can only repeat a value that has an anchor before it"
            self._add_problem("an alias refers to nothing", line, found=f"*{event.anchor}", fix=fix)
        value, nodes = self.anchors.get(event.anchor, (None, 1))
        self._attach(value, line, anchor=None, nodes=nodes)

    def _open(self, event: Any, line: int) -> None:
        if self._expects_key:
            self.problems.stop("a key is a mapping or a list", line, accepted="one word as a key")
        if len(self.frames) >= _MAXIMUM_DEPTH:
            self.problems.stop("values are nested too deeply", line, accepted=f"up to {_MAXIMUM_DEPTH} levels")
        container: dict[str, Value] | list[Value] = {} if isinstance(event, yaml.MappingStartEvent) else []
        self.frames.append(
            _Frame(container=container, path=self._next_path(), line=line, anchor=event.anchor, first_node=self.nodes)
        )

    def _close(self) -> None:
        frame = self.frames.pop()
        nodes = self.nodes - frame.first_node + 1
        self._attach(frame.container, frame.line, anchor=frame.anchor, nodes=nodes, counted=nodes - 1)

    @property
    def _expects_key(self) -> bool:
        return bool(self.frames) and isinstance(self.frames[-1].container, dict) and self.frames[-1].key is None

    def _next_path(self) -> KeyPath:
        if not self.frames:
            return ()
        frame = self.frames[-1]
        return (*frame.path, len(frame.container) if frame.key is None else frame.key)

    def _key(self, key: str, line: int) -> None:
        frame = self.frames[-1]
        frame.key = key
        path = (*frame.path, key)
        if key == "<<":
            fix = "write the keys out, or put what environments share into defaults.yaml"
            self._add_problem("merge keys are not accepted", line, path=path, found="<<", fix=fix)
        if key in frame.container:
            fix = f"it is there already in line {self.lines.get(path, frame.line)}: keep one"
            self._add_problem("the key is there twice", line, path=path, fix=fix)
        self.lines.setdefault(path, line)

    def _attach(self, value: Value, line: int, *, anchor: str | None, nodes: int, counted: int = 0) -> None:
        self.nodes += nodes - counted
        if self.nodes > _MAXIMUM_NODES:
            self.problems.stop("the file has too many values", line, accepted=f"up to {_MAXIMUM_NODES:,}")
        if anchor:
            self.anchors[anchor] = (value, nodes)
        self.lines.setdefault(self._next_path(), line)
        if not self.frames:
            self.documents.append(value)
            return
        frame = self.frames[-1]
        if isinstance(frame.container, list):
            frame.container.append(value)
            return
        frame.container.setdefault(frame.key or "", value)
        frame.key = None

    def _add_problem(self, message: str, line: int, *, path: KeyPath = (), found: str = "", fix: str = "") -> None:
        self.problems.add(message, line, path=path or self._next_path(), found=found, fix=fix)


def _resolve(text: str) -> Value:
    """The value of a plain scalar after the core schema of YAML 1.2; numbers beyond all use stay texts."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text


def read_document(file: str, text: str, problems: Problems) -> Document:
    """The file's values and lines; what is wrong with its form is added to `problems`.

    Raises: ConfigurationError where nothing more can be read: a syntax error, or a file that is no mapping.
    """
    reader = _Reader(problems=problems)
    for event in _events(text, problems):
        reader.read(event)
    if len(reader.documents) > 1:
        problems.add("the file has several documents", 1, fix="remove the lines that are only '---'")
    values = reader.documents[0] if reader.documents else None
    if not isinstance(values, dict):
        problems.stop("the file is not a mapping", 1, accepted="keys and values, such as `name: VALUE`")
    return Document(file=file, values=values, lines=reader.lines)


def _events(text: str, problems: Problems) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        about = f" ({error.context})" if error.context else ""
        problems.stop(f"not YAML: {error.problem}{about}", mark.line + 1 if mark else 1, fix="correct the syntax there")
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        problems.stop(f"not YAML: a character that no text has ({error.reason})", line, fix="remove the character")
