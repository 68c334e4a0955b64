"""An environment torn down: its protections lifted, then destroyed, each exactly as somebody saw it before."""
