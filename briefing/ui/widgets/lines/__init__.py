"""Short lists of one-line offers."""
