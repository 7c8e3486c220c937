"""You May Also Like: the cards of the open story, and what might become one."""
