"""What a provider accepts as a value: the simulated cloud refuses by it, and so does `bascule check`."""
