"""What do weekdays, shifts, ranges and days counted from mean in their place?"""
