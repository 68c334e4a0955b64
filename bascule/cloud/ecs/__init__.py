"""Services on ECS from day two on: delivered, taken back, looked at."""
