"""Find where articles tell one event differently."""
