"""The command line: the newsroom's verbs without a window."""
