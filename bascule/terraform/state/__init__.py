"""States of stacks: copied before each write, and written so that an interruption leaves the old or the new one."""
