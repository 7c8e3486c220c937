"""The live preview: the exported page itself, shown safely and patched as the writer types."""
