"""Rules about AWS."""
