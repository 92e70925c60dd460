"""A language whose files are not right."""
