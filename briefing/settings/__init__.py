"""Every option once, and where this account keeps things."""
