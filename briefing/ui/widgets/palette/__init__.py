"""The sheet on which a command is found by its words."""
