"""Generated from the schema of hashicorp/aws 6.47.0; never edited.

bascule bindings add aws:aws_acm_certificate
"""

# ruff: noqa
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from constructs import Construct

from bascule.bindings.attribute import Attribute
from bascule.bindings.block import Block
from bascule.bindings.element import DataSource, Element, Resource
from bascule.bindings.expression import Expression
from bascule.bindings.lifecycle import Lifecycle
from bascule.bindings.provider import ProviderConfiguration
from bascule.bindings.types import Bool, Items, Number, Strings


class Options(Block):
    """Block `options`.

    certificate_transparency_logging_preference: string
    export: string, computed if left out
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        certificate_transparency_logging_preference: str | None = None,
        export: str | None = None,
    ) -> None:
        super().__init__(
            {
                "certificate_transparency_logging_preference": certificate_transparency_logging_preference,
                "export": export,
            },
        )


class ValidationOption(Block):
    """Block `validation_option`.

    domain_name: string
    validation_domain: string
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        domain_name: str,
        validation_domain: str,
    ) -> None:
        super().__init__(
            {
                "domain_name": domain_name,
                "validation_domain": validation_domain,
            },
        )


class AcmCertificate(Resource):
    """Resource `aws_acm_certificate` of hashicorp/aws 6.47.0.

    certificate_authority_arn: string
    certificate_body: string
    certificate_chain: string
    domain_name: string, computed if left out
    early_renewal_duration: string
    id: string, computed if left out
    key_algorithm: string, computed if left out
    options: block
    private_key: string, sensitive
    private_key_wo: string
    private_key_wo_version: number
    region: string, computed if left out
    subject_alternative_names: set(string), computed if left out
    tags: map(string)
    tags_all: map(string), computed if left out
    validation_method: string, computed if left out
    validation_option: blocks, set
    """

    terraform_type = "aws_acm_certificate"

    arn = Attribute("arn")
    certificate_authority_arn = Attribute("certificate_authority_arn")
    certificate_body = Attribute("certificate_body")
    certificate_chain = Attribute("certificate_chain")
    domain_name = Attribute("domain_name")
    domain_validation_options = Attribute("domain_validation_options")
    early_renewal_duration = Attribute("early_renewal_duration")
    id = Attribute("id")
    key_algorithm = Attribute("key_algorithm")
    not_after = Attribute("not_after")
    not_before = Attribute("not_before")
    pending_renewal = Attribute("pending_renewal")
    private_key = Attribute("private_key")
    private_key_wo = Attribute("private_key_wo")
    private_key_wo_version = Attribute("private_key_wo_version")
    region = Attribute("region")
    renewal_eligibility = Attribute("renewal_eligibility")
    renewal_summary = Attribute("renewal_summary")
    status = Attribute("status")
    subject_alternative_names = Attribute("subject_alternative_names")
    tags = Attribute("tags")
    tags_all = Attribute("tags_all")
    type = Attribute("type")
    validation_emails = Attribute("validation_emails")
    validation_method = Attribute("validation_method")

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        certificate_authority_arn: str | None = None,
        certificate_body: str | None = None,
        certificate_chain: str | None = None,
        domain_name: str | None = None,
        early_renewal_duration: str | None = None,
        id: str | None = None,
        key_algorithm: str | None = None,
        options: Options | None = None,
        private_key: str | None = None,
        private_key_wo: str | None = None,
        private_key_wo_version: Number | None = None,
        region: str | None = None,
        subject_alternative_names: Strings | None = None,
        tags: Mapping[str, str] | Expression | None = None,
        tags_all: Mapping[str, str] | Expression | None = None,
        validation_method: str | None = None,
        validation_option: Items[ValidationOption] | None = None,
        count: int | Expression | None = None,
        for_each: Mapping[str, Any] | Expression | None = None,
        provider: ProviderConfiguration | None = None,
        depends_on: Sequence[Element] | None = None,
        lifecycle: Lifecycle | None = None,
    ) -> None:
        super().__init__(
            scope,
            id_,
            {
                "certificate_authority_arn": certificate_authority_arn,
                "certificate_body": certificate_body,
                "certificate_chain": certificate_chain,
                "domain_name": domain_name,
                "early_renewal_duration": early_renewal_duration,
                "id": id,
                "key_algorithm": key_algorithm,
                "options": options,
                "private_key": private_key,
                "private_key_wo": private_key_wo,
                "private_key_wo_version": private_key_wo_version,
                "region": region,
                "subject_alternative_names": subject_alternative_names,
                "tags": tags,
                "tags_all": tags_all,
                "validation_method": validation_method,
                "validation_option": validation_option,
            },
            count=count,
            for_each=for_each,
            provider=provider,
            depends_on=depends_on,
            lifecycle=lifecycle,
        )
