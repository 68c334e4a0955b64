"""The contract between infrastructure and applications: what is delivered is read, and what is read is delivered."""
