"""Find the events that articles put on different days."""
