"""Expressions of Terraform's language: parsed, and evaluated as far as a file tells."""

from bascule.assembly.configuration.expression.evaluation import evaluate
from bascule.assembly.configuration.expression.namespace import Namespace
from bascule.assembly.configuration.expression.nodes import Node
from bascule.assembly.configuration.expression.parser import ExpressionError, parse_template
from bascule.assembly.configuration.expression.references import referred
from bascule.assembly.configuration.expression.scope import Scope

__all__ = ["ExpressionError", "Namespace", "Node", "Scope", "evaluate", "parse_template", "referred"]
