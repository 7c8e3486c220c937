"""The way into the program that PyInstaller builds."""

import sys

from editor_app.__main__ import main

sys.exit(main())
