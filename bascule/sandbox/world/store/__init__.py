"""The file of one simulated account: its tables and their versions, who works on it, and the log of calls."""
