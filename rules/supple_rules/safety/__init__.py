"""Rules that keep a patient safe: warning signs, gates, cautions, bounds."""
