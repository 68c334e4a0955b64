"""What a pull request is told of its plans: one comment a stack and environment."""
