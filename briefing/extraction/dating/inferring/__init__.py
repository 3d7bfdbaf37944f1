"""From what can a date of publication be inferred that no line states?"""
