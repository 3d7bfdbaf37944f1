"""What in an article gives away the day it was published."""
