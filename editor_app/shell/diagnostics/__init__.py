"""Diagnostics: what went wrong is written down on this computer, without a word of any story."""
