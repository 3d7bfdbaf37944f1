"""What kind of event is it, and how certain?"""
