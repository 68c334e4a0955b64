"""Ports behind which something listens that trusts whoever reaches it."""

from __future__ import annotations

GUARDED_PORTS = {
    22: "SSH",
    3306: "MySQL",
    3389: "remote desktop",
    4000: "LiteLLM",
    5432: "PostgreSQL",
    6333: "Qdrant",
    6379: "Redis",
    7860: "Gradio",
    8000: "vLLM",
    8001: "Triton",
    8002: "Triton's metrics",
    8080: "llama.cpp and text-generation-inference",
    8265: "Ray's dashboard",
    8888: "Jupyter",
    9090: "Prometheus",
    9200: "OpenSearch",
    11434: "Ollama",
    19530: "Milvus",
    27017: "MongoDB",
    30000: "SGLang",
}
"""By port, what usually listens there: the documented default of each."""
