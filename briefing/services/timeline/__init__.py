"""What a strip of days paints: marks with short labels, and the days between which it runs."""
