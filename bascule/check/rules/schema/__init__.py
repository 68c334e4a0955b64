"""Rules about what providers accept, judged by their own schemas and behaviours."""
