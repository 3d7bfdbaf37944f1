"""The Brief view: the chosen lines, what was left out, and the page itself."""
