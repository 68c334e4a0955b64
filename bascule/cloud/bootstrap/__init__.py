"""The layers that a person applies, and the bucket that holds the state of the stack which makes it."""
