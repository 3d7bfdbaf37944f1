"""Which days and undertakings does a newer article take back, and what goes with them?"""
