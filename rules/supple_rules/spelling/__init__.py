"""Rules about damaged text: what scraping, copying and encoding leave behind."""
