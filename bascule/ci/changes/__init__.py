"""Which stacks a change concerns: at once by its files, exactly by what is synthesized."""
