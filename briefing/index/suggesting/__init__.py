"""What else could be asked, or be meant, by what is typed: other spellings, fewer words, values of fields."""
