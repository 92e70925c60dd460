Plugin = "cards"
