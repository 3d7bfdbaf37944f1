"""How is a stretch of time counted out by the words that stand around it?"""
