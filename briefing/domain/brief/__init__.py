"""The one page, its lines and what the reader decided about them."""
