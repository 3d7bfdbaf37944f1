"""How are the mentions of one sentence read?"""
