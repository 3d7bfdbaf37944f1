"""The popover in which a deadline is corrected."""
