"""Rules over workflow files: what makes a pipeline unsafe or untrue, found in anybody's file."""
