"""In which words is a deadline told?"""
