"""The article: its head, its words, what is marked under them, and finding words in it."""
