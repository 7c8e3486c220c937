"""The newsroom's nouns: frozen values that every other room passes around."""
