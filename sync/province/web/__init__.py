"""The pages that a citizen's phone opens: plain HTML, without scripts."""
