"""The words of each language that make time expressions, a table a language."""
