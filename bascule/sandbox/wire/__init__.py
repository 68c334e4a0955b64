"""Terraform's plugin protocol, version 6, on the wire: its messages and a proto3 codec for just these."""
