"""Resources on disk become a typed catalogue that can be searched."""
