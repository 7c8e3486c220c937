"""A private X display to measure and picture on: Xvfb, and openbox, which maximises windows."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

_OPENBOX = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <keyboard/>
  <applications>
    <application class="*" type="normal">
      <decor>no</decor><maximized>yes</maximized><focus>yes</focus>
    </application>
  </applications>
</openbox_config>
"""


@contextmanager
def private_display(width: int = 1440, height: int = 900) -> Iterator[dict[str, str]]:
    """Yield the environment of a display of its own, with a home of its own; both go afterwards.

    Raises ``RuntimeError`` where Xvfb or openbox is not installed.
    """
    for program in ("Xvfb", "openbox"):
        if not shutil.which(program):
            raise RuntimeError(f"{program} is needed (on Debian: apt-get install xvfb openbox)")
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="display-")))
        number = _start_server(stack, width, height)
        environment = _environment(home, f":{number}")
        (home / "openbox.xml").write_text(_OPENBOX, encoding="utf-8")
        manager = ["openbox", "--config-file", str(home / "openbox.xml")]
        _start(stack, manager, environment)
        time.sleep(0.7)
        yield environment


def _start_server(stack: ExitStack, width: int, height: int) -> str:
    """Start Xvfb on a number that it finds free, and return that number."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24"]
    command += ["-nolisten", "tcp", "-noreset", "+extension", "DAMAGE", "+extension", "XTEST"]
    _start(stack, command, dict(os.environ), (writing,))
    os.close(writing)
    with os.fdopen(reading) as pipe:
        number = pipe.readline().strip()
    if not number:
        raise RuntimeError("Xvfb did not start")
    return number


def _start(
    stack: ExitStack,
    command: list[str],
    environment: dict[str, str],
    descriptors: tuple[int, ...] = (),
) -> None:
    process = subprocess.Popen(
        command,
        env=environment,
        pass_fds=descriptors,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    stack.callback(process.wait)
    stack.callback(process.terminate)


def _environment(home: Path, display: str) -> dict[str, str]:
    left_out = ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONDONTWRITEBYTECODE", "PYTHONPATH")
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    own = {
        "DISPLAY": display,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local/share"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "LANG": "C.UTF-8",
    }
    if os.geteuid() == 0:
        # Chromium has no sandbox for root; without this the program would not start.
        own["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    return {**kept, **own}
