"""What the reader can do: every command is declared once and feeds menus, keys and tooltips."""
