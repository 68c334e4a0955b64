"""The simulated cloud itself: what exists, in which account and region, what refers to what, and what it refuses."""
