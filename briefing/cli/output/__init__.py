"""How a command tells what it did: to a person or to a program."""
