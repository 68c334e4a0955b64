"""What an environment costs: files in, breakdown out."""
