"""Rules on words that health advice does without: promises, fear, brands, advertising, words without exceptions."""
