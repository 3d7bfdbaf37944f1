"""What tells that nothing happens any more on a day that was set?"""
