"""The messages of protocol 6 that an engine exchanges with a provider, one table row a message.

A row is `Name field:number:kind …`; kinds are s(tring), y (bytes), b(ool), i(nt), e(num) or a message; `*` is repeated,
`%` a map from string, `?` a member of a oneof. Numbers are the public wire format of tfplugin6.
"""

from __future__ import annotations

from typing import Any

from bascule.sandbox.wire.codec import Field, Message

_TABLE = """
DynamicValue msgpack:1:y json:2:y
Step attribute_name:1:?s element_key_string:2:?s element_key_int:3:?i
AttributePath steps:1:*Step
Diagnostic severity:1:e summary:2:s detail:3:s attribute:4:AttributePath
RawState json:1:y
SchemaObject attributes:1:*SchemaAttribute nesting:3:e
SchemaAttribute name:1:s type:2:y nested_type:10:SchemaObject required:4:b optional:5:b computed:6:b sensitive:7:b deprecated:9:b write_only:11:b
SchemaNestedBlock type_name:1:s block:2:SchemaBlock nesting:3:e min_items:4:i max_items:5:i
SchemaBlock version:1:i attributes:2:*SchemaAttribute block_types:3:*SchemaNestedBlock deprecated:6:b
Schema version:1:i block:2:SchemaBlock
ServerCapabilities plan_destroy:1:b get_provider_schema_optional:2:b move_resource_state:3:b
ClientCapabilities deferral_allowed:1:b write_only_attributes_allowed:2:b
GetProviderSchemaResponse provider:1:Schema resource_schemas:2:%Schema data_source_schemas:3:%Schema diagnostics:4:*Diagnostic server_capabilities:6:ServerCapabilities
GetMetadataResponse server_capabilities:1:ServerCapabilities diagnostics:2:*Diagnostic
ValidateProviderRequest config:1:DynamicValue
ValidateProviderResponse diagnostics:2:*Diagnostic
ConfigureRequest terraform_version:1:s config:2:DynamicValue
ValidateRequest type_name:1:s config:2:DynamicValue client_capabilities:3:ClientCapabilities
DiagnosticsResponse diagnostics:1:*Diagnostic
UpgradeRequest type_name:1:s version:2:i raw_state:3:RawState
UpgradeResponse upgraded_state:1:DynamicValue diagnostics:2:*Diagnostic
ReadRequest type_name:1:s current_state:2:DynamicValue private:3:y
ReadResponse new_state:1:DynamicValue diagnostics:2:*Diagnostic private:3:y
PlanRequest type_name:1:s prior_state:2:DynamicValue proposed_new_state:3:DynamicValue config:4:DynamicValue prior_private:5:y
PlanResponse planned_state:1:DynamicValue requires_replace:2:*AttributePath planned_private:3:y diagnostics:4:*Diagnostic legacy_type_system:5:b
ApplyRequest type_name:1:s prior_state:2:DynamicValue planned_state:3:DynamicValue config:4:DynamicValue planned_private:5:y
ApplyResponse new_state:1:DynamicValue private:2:y diagnostics:3:*Diagnostic legacy_type_system:4:b
ImportRequest type_name:1:s id:2:s
ImportedResource type_name:1:s state:2:DynamicValue private:3:y
ImportResponse imported_resources:1:*ImportedResource diagnostics:2:*Diagnostic
MoveRequest source_provider_address:1:s source_type_name:2:s source_schema_version:3:i source_state:4:RawState target_type_name:5:s source_private:6:y
MoveResponse target_state:1:DynamicValue diagnostics:2:*Diagnostic target_private:3:y
ReadDataRequest type_name:1:s config:2:DynamicValue
ReadDataResponse state:1:DynamicValue diagnostics:2:*Diagnostic
StopResponse error:1:s
"""  # noqa: E501 - one row a message, however many fields it has

_KINDS = {"s": "string", "y": "bytes", "b": "bool", "i": "int", "e": "enum"}


def _field(text: str) -> Field:
    name, number, kind = text.split(":")
    label = kind[0] if kind[0] in "*%?" else ""
    kind = kind.removeprefix(label)
    return Field(name, int(number), _KINDS.get(kind, kind), label)


def _message(row: str) -> type[Message]:
    name, *texts = row.split()
    fields = [_field(text) for text in texts]
    body = {
        "__slots__": (),
        "FIELDS": {field.name: field for field in fields},
        "NUMBERS": {field.number: field for field in fields if field.label != "%"},
        "KINDS": MESSAGES,
    }
    return type(name, (Message,), body)


MESSAGES: dict[str, type[Message]] = {}
MESSAGES.update({kind.__name__: kind for kind in map(_message, _TABLE.strip().splitlines())})


def __getattr__(name: str) -> type[Message]:
    try:
        return MESSAGES[name]
    except KeyError:
        raise AttributeError(name) from None


def make(kind: str, /, **values: Any) -> Message:
    """A new message of that name."""
    return MESSAGES[kind](**values)
