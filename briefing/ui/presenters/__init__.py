"""What happens when the reader asks for something: services are called here, and widgets shown what they answer."""
