"""Query text to a syntax tree whose errors carry a span and a sentence."""
