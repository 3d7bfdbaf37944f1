"""What the window shows and asks of dates outside the lists."""
