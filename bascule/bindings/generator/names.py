"""Python names for what a provider's schema names."""

from __future__ import annotations

import keyword

from bascule.schemas import Provider

# fmt: off
RESERVED = frozenset((
    "add_move_target", "add_override", "address", "arguments", "cdktf_stack", "connection", "construct_node_metadata",
    "construct_path", "count", "depends_on", "for_each", "fqn", "friendly_unique_id", "from_", "has_resource_move",
    "id_", "import_from", "instance", "interpolation_for_attribute", "is_construct", "is_terraform_data_source",
    "is_terraform_element", "is_terraform_resource", "lifecycle", "move_from_id", "move_to", "move_to_id", "node",
    "override_logical_id", "provider", "provisioners", "raw_overrides", "reference", "reset_override_logical_id",
    "scope", "self", "source", "stack", "suppress", "suppressions", "terraform_generator_metadata", "terraform_kind",
    "terraform_meta_arguments", "terraform_provider_source", "terraform_resource_type", "terraform_type",
    "to_hcl_terraform", "to_metadata", "to_string", "to_terraform", "with_",
))
# fmt: on
"""Names that an element has already: an argument or attribute of that name gets a trailing underscore."""

IMPORTED = frozenset(
    {"Any", "Attribute", "Block", "Bool", "Construct", "DataSource", "Element", "Expression", "Items", "Lifecycle"}
    | {"Mapping", "Number", "ProviderConfiguration", "Resource", "Sequence", "Strings"}
)
"""Names that every generated module imports."""


def python_name(name: str) -> str:
    """The name as an argument or attribute in Python."""
    return f"{name}_" if keyword.iskeyword(name) or name in RESERVED else name


def class_name(*parts: str) -> str:
    """The parts as one class name: ("load_balancer", "target") is LoadBalancerTarget."""
    return "".join(word.capitalize() for part in parts for word in part.replace("-", "_").split("_"))


def block_class(path: tuple[str, ...], owner: str) -> str:
    """The class of the nested block at that path; neither an import of its module nor its owner has the same name."""
    name = class_name(*path)
    return f"{name}Block" if name in IMPORTED or name == owner else name


def short_type(provider: Provider, terraform_type: str) -> str:
    """A resource type without its provider's prefix: aws_ecs_service is ecs_service."""
    return terraform_type.removeprefix(f"{provider.type_prefix}_")


def module_name(provider: Provider, terraform_type: str, *, kind: str) -> str:
    """The generated module's name; data sources stand beside resources of the same type."""
    short = short_type(provider, terraform_type)
    return f"data_{short}" if kind == "data" else python_name(short)


def package_name(provider: Provider) -> str:
    """The generated package's name."""
    return provider.name.replace("-", "_")
