"""What is named but acts in no story: ships and storms, feasts and days."""
