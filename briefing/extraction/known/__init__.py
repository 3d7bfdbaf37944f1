"""Which names are known beforehand, and what do they name?"""
