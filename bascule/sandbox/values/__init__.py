"""Terraform's values: null, unknown, numbers without rounding, sets, objects, and values of dynamic type."""
