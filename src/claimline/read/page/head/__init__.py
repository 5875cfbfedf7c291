"""What a page says of itself, place by place: its linked data, the tags of its head, marked elements, the shown text."""
