"""What does an article leave open, and which ways may things go?"""
