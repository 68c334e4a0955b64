"""The `bascule` command: parses, calls one function, shows its result."""
