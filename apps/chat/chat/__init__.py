"""A chat service: answers of an OpenAI-compatible endpoint, streamed as they come."""
