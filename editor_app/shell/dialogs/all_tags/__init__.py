"""The tag manager: every tag of the library, to rename, merge, arrange and describe."""
