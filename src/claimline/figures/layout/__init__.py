"""The place of everything, in milliseconds and pixels: marks, lanes, stacks, panels, axes. Nothing here knows a colour."""
