"""What does a newer article give more time, or deny, without calling anything off?"""
