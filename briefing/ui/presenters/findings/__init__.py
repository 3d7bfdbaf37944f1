"""What happens when the reader works with findings: picks, walks, chooses and corrects them."""
