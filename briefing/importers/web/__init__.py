"""Which article and date does a web page hold?"""
