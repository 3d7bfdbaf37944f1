"""Pure functions from text to values: canonical text, shadow, blocks, sentences, offsets."""
