"""Which office does somebody hold, and for whom?"""
