"""Regular expressions that cost little where they find nothing."""
