"""What each job of a workflow may reach: a list made from what its steps use, and kept in the file by Harden Runner."""
