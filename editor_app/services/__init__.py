"""The newsroom's verbs: synchronous, plain values in and out."""
