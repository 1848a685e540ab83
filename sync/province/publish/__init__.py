"""Open data: what is counted is made public once, in lines out of which nobody small can be worked out."""
