"""What AWS charges for: one resource type a file."""
