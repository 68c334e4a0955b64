"""Values of secrets, which are in no file of the project, no plan and no state."""
