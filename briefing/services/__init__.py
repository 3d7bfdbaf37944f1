"""What the window and the command line ask for: importing, searching, reading, briefing."""
