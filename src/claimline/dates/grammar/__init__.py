"""What the words of a date can be: the rules with their examples, and the machine that matches them."""
