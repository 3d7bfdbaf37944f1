"""The values of time expressions, given the day a text was written and the story it tells."""
