"""What the staff read of the province's figures: spans, tables, the charts drawn from them, and what is taken home."""

from typing import Final

from reportlab import rl_config

SHAPE_CHECKING: Final = "shapeChecking"

# Before any shape is known: asking of each attribute whether it may be takes as long again as the drawing.
setattr(rl_config, SHAPE_CHECKING, 0)
