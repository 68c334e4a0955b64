"""One HTML page that says everything of an environment and needs no network."""
