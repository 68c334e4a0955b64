"""What a synth leaves behind: each stack's cdk.tf.json and bascule.json, read and written here alone."""

from bascule.assembly.app_assembly import AppAssembly
from bascule.assembly.manifest import (
    AddressSuppressionRecord,
    DestroyGuardRecord,
    ElementRecord,
    Manifest,
    OutputRecord,
    ServiceRecord,
    SuppressionRecord,
)
from bascule.assembly.stack_assembly import StackAssembly

__all__ = [
    "AddressSuppressionRecord",
    "AppAssembly",
    "DestroyGuardRecord",
    "ElementRecord",
    "Manifest",
    "OutputRecord",
    "ServiceRecord",
    "StackAssembly",
    "SuppressionRecord",
]
