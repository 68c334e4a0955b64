"""The protocols that AWS's services speak, seen from the server: requests are read, answers are written."""
