"""How does a chosen clause become a short line?"""
