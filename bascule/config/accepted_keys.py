"""What keys a place in a file accepts, read from the models."""

from __future__ import annotations

from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel


def accepted_keys(model: type[BaseModel], location: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys of the section at a location as pydantic reports it (it names the chosen member of a union)."""
    section = _annotation_at(model, location)
    return tuple(section.model_fields) if _is_model(section) else ()


def union_tags(model: type[BaseModel], location: tuple[str | int, ...]) -> tuple[str, ...]:
    """The values that `type:` may have at a location where one of several sections may stand."""
    return tuple(tag for member in get_args(_annotation_at(model, location)) for tag in _tags(member))


def _annotation_at(model: type[BaseModel], location: tuple[str | int, ...]) -> Any:
    annotation: Any = model
    for step in location:
        annotation = _step(_bare(annotation), step)
    return _bare(annotation)


def _step(annotation: Any, step: str | int) -> Any:
    if _is_model(annotation):
        field = annotation.model_fields.get(step)
        return field.annotation if field else None
    match get_origin(annotation):
        case origin if origin is dict:
            return get_args(annotation)[1]
        case origin if origin is tuple:
            return get_args(annotation)[0]
        case origin if origin in {Union, UnionType}:
            return next((member for member in get_args(annotation) if step in _tags(member)), None)
    return None


def _bare(annotation: Any) -> Any:
    """The annotation without its marks, and without None as an alternative."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    members = [member for member in get_args(annotation) if member is not type(None)]
    return _bare(members[0]) if get_origin(annotation) in {Union, UnionType} and len(members) == 1 else annotation


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _tags(member: Any) -> tuple[str, ...]:
    field = member.model_fields.get("type") if _is_model(member) else None
    return get_args(field.annotation) if field and get_origin(field.annotation) is Literal else ()
