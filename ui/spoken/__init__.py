"""What is said aloud: each page's script, and texts as people say them. Pure: no voice and no screen in here."""
