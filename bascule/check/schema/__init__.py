"""Configurations against the schemas and behaviours of their providers: refused here before a provider refuses them."""
