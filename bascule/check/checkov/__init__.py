"""Checkov, a scanner of its own in a Python environment of its own: configurations in, findings out."""

from bascule.check.checkov.scan import checkov_scanner, scan

__all__ = ["checkov_scanner", "scan"]
