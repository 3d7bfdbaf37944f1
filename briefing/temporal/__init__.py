"""Time expressions and their values, given an anchor date."""
