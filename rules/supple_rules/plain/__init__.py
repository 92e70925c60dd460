"""Rules of plain language for patients. They advise and warn; words are never an error."""
