"""The provider process: started by the engine, it answers over a local socket until it is told to stop."""
