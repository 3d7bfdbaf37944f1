"""Time expressions as they stand in a text, before they are tied to a date."""
