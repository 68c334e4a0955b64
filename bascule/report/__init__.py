"""One page an environment, and its diagram."""
