"""Resource types as the simulation sees them: vendored schema, behaviours that it leaves out, and our overlay."""
