"""bascule: LLM applications on AWS and GCP, provisioned from one YAML file an environment."""

__version__ = "0.1.0"
