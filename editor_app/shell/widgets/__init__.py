"""Small parts that panels, bars and dialogs are made of."""
