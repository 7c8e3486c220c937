"""Quotes and sources: whom the open story quotes, from which outlet, and what lacks a link."""
