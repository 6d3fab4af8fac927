"""Is this installation sound: checks of the machine and of the archive, each with what to do."""
