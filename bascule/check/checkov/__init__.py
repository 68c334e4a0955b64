"""Checkov, a scanner of its own in a Python environment of its own: configurations in, findings out."""

from bascule.check.checkov.scan import Scan, scan

__all__ = ["Scan", "scan"]
