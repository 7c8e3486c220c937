"""Notations: how a metadata block is written down, each read and changed in place."""
