"""The composer's two lists: the lines of the page, and what was left out."""
