"""How is the index written: in batches, by several processes, and made smaller again?"""
