"""By which terms of their own do events lead to a day: the day before, so much later than planned?"""
