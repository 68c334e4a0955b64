"""The roles of an environment's pipelines, and which tokens get them."""
