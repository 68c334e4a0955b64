"""The glue between infrastructure and applications: variables and secrets of GitHub environments, their contract."""
