"""What an author sees of an item: drawings, printed pages, web pages and cards, and where each line comes from."""
