"""What was reviewed is applied, wave after wave, or nothing is: then every reason is said at once."""
