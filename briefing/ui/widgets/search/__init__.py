"""The query, how it was understood, and the way to the brief."""
