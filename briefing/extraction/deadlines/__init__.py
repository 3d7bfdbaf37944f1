"""Deadlines: dated events, what happens then, on what condition, and which of them are one."""
