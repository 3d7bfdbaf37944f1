"""Which lines of a body belong together, and where they end only for want of space."""
