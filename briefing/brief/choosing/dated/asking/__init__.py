"""Ask of a deadline only those changes that may have to do with it."""
