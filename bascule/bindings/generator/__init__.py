"""Writes typed classes from the vendored provider schemas."""
