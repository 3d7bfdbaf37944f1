"""Which words make an organisation's name?"""
