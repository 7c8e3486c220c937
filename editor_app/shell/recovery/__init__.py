"""What is shown in the window's place when a library does not open: why, and the ways out."""
