"""Standfirst: an editorial workstation for journalists."""
