"""What people and runs did: written to a journal first, from there into any database."""
