"""The window: the only widgets."""
