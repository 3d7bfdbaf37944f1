"""Who and what stands around an issue: its parties, its best sentence, its course?"""
