"""A stack whose elements' arguments reach CDKTF through one payload."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from cdktf import TerraformStack
from constructs import Construct

from bascule.bindings.block import plain
from bascule.bindings.payload import Payload
from bascule.errors import BindingError, Problem

if TYPE_CHECKING:
    from bascule.bindings.element import Element
    from bascule.bindings.output import Output

_STACKS: WeakKeyDictionary[Construct, dict[str, Stack]] = WeakKeyDictionary()


class Stack(TerraformStack):
    """A unit of plan and apply with a state of its own.

    `name` is its id in the app; `document` is what its cdk.tf.json will hold of our elements; `elements` and `outputs`
    are those elements by address and by name; `producers` are the stacks that it turned out to read from, after synth.
    """

    def __init__(self, scope: Construct, id_: str) -> None:
        super().__init__(scope, id_)
        self.name = id_
        self.document: dict[str, Any] = {}
        self.elements: dict[str, Element] = {}
        self.outputs: dict[str, Output] = {}
        self.producers: dict[str, Stack] = {}
        self.siblings = _STACKS.setdefault(scope, {})
        self.siblings[id_] = self
        self._payload = Payload(self)

    @classmethod
    def containing(cls, construct: Construct) -> Stack:
        """The stack that the construct is in; BindingError when that is not one of ours."""
        stack = construct if isinstance(construct, TerraformStack) else TerraformStack.of(construct)
        if isinstance(stack, Stack):
            return stack
        raise BindingError(
            Problem(
                message="typed bindings need a stack that hands their arguments over",
                found=type(stack).__name__,
                accepted="a subclass of bascule.bindings.Stack",
            )
        )

    def declare(self, path: tuple[str, ...], arguments: Mapping[str, Any]) -> None:
        """Puts arguments under that path of the document, such as ("resource", "aws_vpc", "main")."""
        table = self.document
        for key in path[:-1]:
            table = table.setdefault(key, {})
        table[path[-1]] = plain(arguments)

    def arguments(self, element: Element) -> dict[str, Any]:
        """What the document holds of one element."""
        kind, name = element.terraform_kind, element.address.rpartition(".")[2]
        arguments: dict[str, Any] = self.document[kind][element.terraform_type][name]
        return arguments

    def register(self, element: Element) -> None:
        """Keeps the element under its address; BindingError for an address that is taken."""
        if element.address in self.elements:
            raise BindingError(
                Problem(
                    message=f"two elements of {self.name} have the address {element.address}",
                    where=element.source,
                    found=self.elements[element.address].source,
                    fix="give one of the constructs another id",
                )
            )
        self.elements[element.address] = element

    def require_provider(self, name: str, *, source: str, version: str) -> None:
        """Makes the document ask for exactly that provider."""
        self.declare(("terraform", "required_providers", name), {"source": source, "version": version})

    def link(self) -> None:
        """Makes the cross-stack references of everything declared so far; BindingError for one that leads nowhere."""
        self._payload.link()

    @property
    def written(self) -> bool:
        """Whether CDKTF has taken the document to write it."""
        return self._payload.written

    def note_producer(self, producer: Stack) -> None:
        """Remembers that this stack reads the producer's state, and lets it be applied first."""
        self.producers[producer.name] = producer
        self.add_dependency(producer)
