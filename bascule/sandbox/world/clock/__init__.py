"""The time that changes take in reality, counted and not waited for."""
