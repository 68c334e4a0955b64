"""Values that stand in configuration files, each with what it accepts said in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Network, NetmaskValueError
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from bascule.facts.aws_limits import aws_limits
from bascule.facts.aws_regions import aws_regions


def refusal(message: str, *, accepted: str, fix: str = "") -> PydanticCustomError:
    """An error of one value that carries what is accepted and the next step."""
    return PydanticCustomError("refused", "{message}", {"message": message, "accepted": accepted, "fix": fix})


@dataclass(frozen=True)
class Text:
    """Marks a text that has to match `pattern` as a whole; `accepted` says the pattern in words."""

    pattern: str
    accepted: str
    maximum: int = 200

    def check(self, value: str) -> str:
        """Returns the value if it matches."""
        if len(value) > self.maximum or not re.fullmatch(self.pattern, value):
            raise refusal("the text has another form than is accepted here", accepted=self.accepted)
        return value

    def __get_pydantic_core_schema__(self, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(schema) | {"pattern": f"^(?:{self.pattern})$", "maxLength": self.maximum}


@dataclass(frozen=True)
class OneOf:
    """Marks a value that has to be in a list of facts."""

    values: tuple[int | str, ...]

    def check(self, value: int | str) -> int | str:
        """Returns the value if it is in the list."""
        if value not in self.values:
            fix = f"the nearest is {self._nearest(value)}" if isinstance(value, int) else ""
            accepted = ", ".join(map(str, self.values))
            raise refusal("the value is not one of those accepted", accepted=accepted, fix=fix)
        return value

    def _nearest(self, value: int) -> int:
        return min((known for known in self.values if isinstance(known, int)), key=lambda known: abs(known - value))

    def __get_pydantic_core_schema__(self, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(schema) | {"enum": list(self.values)}


def _cidr(value: str) -> str:
    accepted = "an IPv4 range such as 10.20.0.0/16"
    try:
        network = IPv4Network(value, strict=False)
    except (AddressValueError, NetmaskValueError, ValueError):
        raise refusal("the text is not a range of addresses", accepted=accepted) from None
    if str(network) != value:
        raise refusal("the range has bits set behind its prefix", accepted=accepted, fix=f"write {network}")
    return value


@dataclass(frozen=True)
class Range:
    """Marks a text that is an IPv4 range in CIDR form."""

    def __get_pydantic_core_schema__(self, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(_cidr, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(schema) | {"pattern": r"^\d{1,3}(\.\d{1,3}){3}/\d{1,2}$"}


def arn(service: str, resource: str, accepted: str) -> Text:
    """Marks an ARN of one service; `resource` is the pattern of the part behind the account id."""
    return Text(rf"arn:aws(?:-[a-z]+)*:{service}:[a-z0-9-]*:(?:\d{{12}})?:{resource}", accepted, maximum=2048)


VERSION = 1
"""The form of configuration files that this bascule reads and writes."""

_DNS = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}"

Name = Annotated[
    str,
    Text(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", "up to 40 lower-case letters, digits and hyphens, a letter first", 40),
]
Version = Annotated[int, OneOf((VERSION,))]
Prefix = Annotated[str, Text(r"[a-z][a-z0-9]{1,11}", "2 to 12 lower-case letters and digits, a letter first", 12)]
Email = Annotated[str, Text(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", "an e-mail address", 254)]
Cidr = Annotated[str, Range()]
DomainName = Annotated[str, Text(_DNS, "a DNS name in lower case such as chat.acme.example", 253)]
Url = Annotated[str, Text(rf"https://{_DNS}(?::\d{{1,5}})?(?:/[^\s]*)?", "a URL that begins with https://", 2048)]
EndpointUrl = Annotated[
    str, Text(r"https?://[A-Za-z0-9.-]+(?::\d{1,5})?/?", "a URL such as http://localhost:4566", 256)
]
Region = Annotated[str, OneOf(tuple(sorted(aws_regions())))]
AccountId = Annotated[str, Text(r"\d{12}", 'an account id: twelve digits in quotes, such as "123456789012"', 12)]
LogDays = Annotated[int, OneOf(aws_limits().log_retention_days)]
KeyArn = Annotated[str, arn("kms", r"key/[A-Za-z0-9-]+", "the ARN of a KMS key (not of an alias)")]
CertificateArn = Annotated[str, arn("acm", r"certificate/[A-Za-z0-9-]+", "the ARN of a certificate in ACM")]
VariableName = Annotated[str, Text(r"[A-Za-z_][A-Za-z0-9_]*", "letters, digits and underscores, no digit first", 128)]
SecretName = Annotated[
    str, Text(r"[A-Z][A-Z0-9_]*", "the name (not the value) of a secret: capitals, digits and underscores", 64)
]


def one_of(values: Sequence[int | str]) -> OneOf:
    """Marks a value that has to be one of `values`."""
    return OneOf(tuple(values))
