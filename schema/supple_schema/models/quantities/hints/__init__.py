"""What people write for amounts where the grammar does not allow it, and what to write for it."""
