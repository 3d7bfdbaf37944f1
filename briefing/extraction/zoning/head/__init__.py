"""What stands above an article: its outlet, its rubric, its title."""
