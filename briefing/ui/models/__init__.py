"""What the views show, as rows and roles."""
