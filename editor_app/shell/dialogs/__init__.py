"""Dialogs and pop-overs: asked for by a command, gone when they have been answered."""
