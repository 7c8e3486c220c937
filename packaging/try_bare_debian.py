#!/usr/bin/env python3
"""Proves the README's two commands on a bare Debian 12: python3 and certificates, nothing else.

Needs root, debootstrap and git. Where packages come from (mirror, proxy, certificates) is
taken from this machine's own settings when it runs. What is committed is what is tried.

    sudo python3 packaging/try_bare_debian.py [FOLDER]

A FOLDER that is given is kept, and its bare system used again next time.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RELEASE = "bookworm"
COMMANDS = ("python3 packaging/dev.py run", "python3 packaging/dev.py test")
PASSED_ON = re.compile(
    r"(?i)(https?|no|all)_proxy$|(PIP|UV)_(DEFAULT_|EXTRA_)?(INDEX|INDEX_URL|TIMEOUT|CERT)$"
    r"|PIP_DEFAULT_TIMEOUT$|SSL_CERT_FILE$|REQUESTS_CA_BUNDLE$"
)


def main(arguments: list[str]) -> int:
    """Try both commands in turn; the exit code is 0 when both worked."""
    if os.geteuid() != 0:
        sys.exit("try_bare_debian.py: needs root, for debootstrap and chroot")
    kept = Path(arguments[0]).resolve() if arguments else None
    with tempfile.TemporaryDirectory(prefix="bare-debian-") as scratch:
        folder = kept or Path(scratch)
        system = fresh_system(folder)
        subprocess.run(
            [
                "git",
                "clone",
                "--quiet",
                "--no-hardlinks",
                str(ROOT),
                str(system / "root/standfirst"),
            ],
            check=True,
        )
        outcomes = [attempt(system, command) for command in COMMANDS]
    print("\nOn Debian 12 with python3 and certificates only:")
    for command, (code, seconds) in zip(COMMANDS, outcomes, strict=True):
        print(f"  {command:<34} exit code {code}, {seconds:.0f} s")
    return max(code for code, _ in outcomes)


def fresh_system(folder: Path) -> Path:
    """Return a bare system below ``folder``, bootstrapped there on first use."""
    base, system = folder / "base", folder / "system"
    if not base.exists():
        command = ["debootstrap", "--variant=minbase", "--include=python3,ca-certificates"]
        subprocess.run([*command, RELEASE, str(base), *mirror()], check=True)
    shutil.rmtree(system, ignore_errors=True)
    subprocess.run(["cp", "--archive", str(base), str(system)], check=True)
    for path in ("etc/resolv.conf", "etc/hosts", "etc/ssl/certs/ca-certificates.crt"):
        shutil.copy(Path("/") / path, system / path)
    (system / "etc/apt/apt.conf.d/99host").write_text("\n".join(apt_settings()) + "\n")
    return system


def mirror() -> list[str]:
    """Return the archive that this machine uses, if it is of the same release."""
    filters = ["Created-By: Packages", f"Codename: {RELEASE}"]
    listing = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(REPO_URI)", *filters],
        capture_output=True,
        text=True,
        check=False,
    )
    return listing.stdout.split()[:1]


def apt_settings() -> Iterator[str]:
    """Yield how this machine's apt reaches its archive."""
    dump = subprocess.run(["apt-config", "dump"], capture_output=True, text=True, check=True).stdout
    return (line for line in dump.splitlines() if re.match(r"Acquire::(https?:|Check-)", line))


def attempt(system: Path, command: str) -> tuple[int, float]:
    """Run ``command`` in the clone inside ``system``; return exit code and seconds."""
    print(f"\n$ {command}", flush=True)
    # The mounts live in a namespace of their own and go when the command ends.
    inside = (
        'mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && '
        'exec chroot "$0" /bin/sh -c "cd /root/standfirst && $1"'
    )
    environment = {
        "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "HOME": "/root",
        "LANG": "C.UTF-8",
        **{name: value for name, value in os.environ.items() if PASSED_ON.match(name)},
    }
    started = time.monotonic()
    code = subprocess.call(
        ["unshare", "--mount", "--pid", "--fork", "sh", "-c", inside, str(system), command],
        env=environment,
        stdin=subprocess.DEVNULL,
    )
    return code, time.monotonic() - started


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
