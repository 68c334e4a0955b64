"""Guardrails: files in, findings out."""
