"""Text and structure: Markdown in, blocks, HTML, plain text and leaves out; no Qt."""
