"""The few dialogs: keys, about, what could not be read, what went wrong."""
