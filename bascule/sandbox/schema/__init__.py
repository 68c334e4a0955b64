"""Resource types as the simulation sees them: the vendored schema, the behaviours that it leaves out, and our overlay."""
