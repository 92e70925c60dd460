"""Rules of evidence and rights: every statement has a source, and every line of a source is accounted for."""
