"""The Story panel: what the newsroom says about the open story."""
