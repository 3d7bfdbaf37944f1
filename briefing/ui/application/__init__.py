"""The program as one application: how it starts, where its window stands, and what it does when it fails."""
