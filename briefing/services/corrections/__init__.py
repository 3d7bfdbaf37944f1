"""What the reader corrected: found again, applied, offered and shared."""
