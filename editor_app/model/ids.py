"""Ids: what a story, a tag or a saved search is called when nobody is looking."""

import secrets


def new_id() -> str:
    """Return a fresh id: 16 hexadecimal digits, safe in a file name."""
    return secrets.token_hex(8)
