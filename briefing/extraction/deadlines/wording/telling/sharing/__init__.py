"""How is a deadline's clause made to read on its own?"""
