"""What goes wrong in a cloud now and then, and how each provider tells of it."""
