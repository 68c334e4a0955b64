"""Runs an engine in a stack's folder, and CDKTF over an environment; reads what states export."""
