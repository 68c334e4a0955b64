"""Repairs of states by dispatch: refused before any identity is there, unless their target was typed."""
