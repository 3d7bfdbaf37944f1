"""Which dates does a line name, and what does its label call them?"""
