"""A Debian made for one trial: bare, run in namespaces of its own, gone without a trace."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from try_bare_debian import PASSED_ON, apt_settings, mirror

_MIRRORED = ("etc/resolv.conf", "etc/hosts", "etc/ssl/certs/ca-certificates.crt")
# The root is changed as a system's start changes it: in a mere chroot the kernel lets nobody make
# the user namespaces that a browser engine's sandbox is built of.
_ENTER = """
set -e
mount --make-rprivate /
mount --bind "$0" "$0"
mount -t proc proc "$0/proc"
mount --rbind /dev "$0/dev"
mount --rbind /sys "$0/sys"
mkdir -p "$0/tmp/.X11-unix" "$0/old-root"
mount --bind /tmp/.X11-unix "$0/tmp/.X11-unix"
cd "$0"
pivot_root . old-root
umount --lazy /old-root
cd /
echo ready
exec sleep infinity
"""


class CleanDebian:
    """One bare system of a release below ``folder``; its base is kept there for the next.

    As a context it runs: everything that was started in it ends with it.
    """

    def __init__(self, release: str, folder: Path) -> None:
        base = folder / f"base-{release}"
        self.root = folder / f"system-{release}"
        if not base.exists():
            command = ["debootstrap", "--variant=minbase", "--include=ca-certificates", release]
            subprocess.run([*command, str(base), *mirror()], check=True, stdout=subprocess.DEVNULL)
        shutil.rmtree(self.root, ignore_errors=True)
        subprocess.run(["cp", "--archive", str(base), str(self.root)], check=True)
        for path in _MIRRORED:
            shutil.copy(Path("/") / path, self.root / path)
        settings = "\n".join([*apt_settings(), 'APT::Sandbox::User "root";'])
        (self.root / "etc/apt/apt.conf.d/99host").write_text(f"{settings}\n", encoding="utf-8")

    def __enter__(self) -> "CleanDebian":
        unshare = ["unshare", "--mount", "--pid", "--ipc", "--uts", "--fork", "--kill-child"]
        self._first = subprocess.Popen(
            [*unshare, "sh", "-c", _ENTER, str(self.root)], stdout=subprocess.PIPE, text=True
        )
        ready = self._first.stdout.readline() if self._first.stdout else ""
        if ready != "ready\n":
            raise RuntimeError(f"The system below {self.root} did not start")
        children = Path(f"/proc/{self._first.pid}/task/{self._first.pid}/children")
        self._inside = children.read_text(encoding="ascii").split()[0]
        return self

    def __exit__(self, *_: object) -> None:
        self._first.kill()
        self._first.wait()

    def start(
        self,
        command: Sequence[str],
        *,
        user: str = "root",
        variables: Mapping[str, str] | None = None,
    ) -> "subprocess.Popen[str]":
        """Start a command inside and return its process; what it prints can be read there."""
        home = "/root" if user == "root" else f"/home/{user}"
        become = []
        if user != "root":
            become = ["setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups"]
        environment = {
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": home,
            "LANG": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
            **(variables or {}),
        }
        if user == "root":
            environment |= {
                name: value for name, value in os.environ.items() if PASSED_ON.match(name)
            }
        enter = ["nsenter", f"--target={self._inside}", "--root"]
        enter += ["--mount", "--pid", "--ipc", "--uts"]
        return subprocess.Popen(
            [*enter, *become, "sh", "-c", *_at(home, command)],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(
        self,
        *command: str,
        user: str = "root",
        variables: Mapping[str, str] | None = None,
        patience: float = 1200,
    ) -> str:
        """Run a command inside to its end and return what it printed.

        Raises ``RuntimeError``, with that, when it fails or takes more than ``patience`` seconds.
        """
        with self.start(command, user=user, variables=variables) as process:
            try:
                printed, _ = process.communicate(timeout=patience)
            except subprocess.TimeoutExpired:
                process.kill()
                printed, _ = process.communicate()
        if process.returncode:
            said = f"{' '.join(command)}: exit code {process.returncode}\n{printed}"
            raise RuntimeError(said)
        return printed

    def files(self) -> set[str]:
        """Return every file of the system, but for those that packages and people always change."""
        left_out = {"proc", "sys", "dev", "tmp", "home", "old-root", "run"}
        found: set[str] = set()
        for folder, folders, names in os.walk(self.root):
            place = Path(folder).relative_to(self.root)
            if place == Path():
                folders[:] = [name for name in folders if name not in left_out]
            found |= {str(place / name) for name in names}
        return {
            path for path in found if not path.startswith(("var/cache", "var/log", "var/lib/apt"))
        }


def _at(home: str, command: Sequence[str]) -> list[str]:
    """Return a shell's arguments that run ``command`` at home."""
    return ['cd "$0" && exec "$@"', home, *command]
