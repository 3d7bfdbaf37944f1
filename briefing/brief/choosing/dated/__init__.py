"""Weigh deadlines for the table, and tell those that newer articles have overtaken."""
