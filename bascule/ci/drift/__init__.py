"""Drift looked for by schedule: one job looks, another one keeps an issue a stack."""
