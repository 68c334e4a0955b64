"""The simulated cloud: a Terraform provider in Python that decides what the real providers decide.

Importing this package loads nothing: `bascule.sandbox.install` runs inside a synth, and the server counts milliseconds.
"""
