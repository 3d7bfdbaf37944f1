"""The parts of the window; they show values and tell what the reader wants."""
