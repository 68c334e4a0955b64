"""Clients of botocore whose every call ends with an answer of AWS or with an error that tells the next step."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, Protocol

from botocore.client import BaseClient
from botocore.exceptions import BotoCoreError, ClientError
from botocore.parsers import ResponseParserError

from bascule.cloud.call import Call
from bascule.cloud.explanation import explain

_JSON_PROTOCOLS = ("json", "rest-json")
_HTML = (b"<!doctype html", b"<html")


class CallOf(Protocol):
    """Describes a call for its error."""

    def __call__(self, service: str, operation: str, region: str, signing_name: str) -> Call: ...


def explained_calls(session: Any, call_of: CallOf) -> None:
    """Every client of the session from now on raises CloudError, in paginators too.

    It is done in the one method that all operations of a client go through.
    """

    def made_call(client: Any, operation_name: str, parameters: Any) -> Any:
        try:
            return BaseClient._make_api_call(client, operation_name, parameters)
        except (BotoCoreError, ClientError, ResponseParserError) as error:
            model, region = client.meta.service_model, client.meta.region_name
            raise explain(error, call_of(model.service_name, operation_name, region, model.signing_name)) from error

    def replace_call(class_attributes: dict[str, Any], **_: Any) -> None:
        class_attributes["_make_api_call"] = made_call

    session.events.register("creating-client-class", replace_call)
    session.events.register("before-parse", _refuse_nonsense)


def _refuse_nonsense(response_dict: dict[str, Any], operation_model: Any, **_: Any) -> None:
    """A page of a proxy is no answer of AWS: botocore would take it for an empty one when its status is 200."""
    body = response_dict["body"]
    if not isinstance(body, bytes) or response_dict["status_code"] != HTTPStatus.OK:
        return
    start = body.lstrip()[:16].lower()
    is_json = operation_model.service_model.resolved_protocol in _JSON_PROTOCOLS
    if start.startswith(_HTML) or (is_json and start and not start.startswith((b"{", b"[", b"null"))):
        raise ResponseParserError(f"the answer begins with {body.lstrip()[:60].decode(errors='replace')!r}")
