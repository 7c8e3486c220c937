"""The program as a process of its own: how it starts, how it ends, what it needs."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
UNIX = pytest.mark.skipif(os.name == "nt", reason="signals and pipes of Unix")


@pytest.fixture
def environment(tmp_path):
    return {
        **os.environ,
        "STANDFIRST_LIBRARY": str(tmp_path / "library.standfirst"),
        "PYTHONPATH": str(ROOT),
    }


def program(*arguments, **options):
    return subprocess.run(
        [sys.executable, "-m", "editor_app", *map(str, arguments)],
        capture_output=True,
        check=False,
        timeout=100,
        **options,
    )


def test_version_loads_neither_database_nor_window(environment):
    result = program("--version", env={**environment, "PYTHONPROFILEIMPORTTIME": "1"})
    loaded = {line.rpartition("|")[2].strip() for line in result.stderr.decode().splitlines()}
    assert result.stdout.startswith(b"Standfirst, version ")
    assert result.returncode == 0
    for slow in ("sqlalchemy", "alembic", "PySide6", "markdown", "lxml", "jinja2"):
        assert slow not in loaded


def test_render_loads_no_database(environment, tmp_path):
    (tmp_path / "x.md").write_text("# T\n")
    result = program(
        "render", tmp_path / "x.md", env={**environment, "PYTHONPROFILEIMPORTTIME": "1"}
    )
    loaded = {line.rpartition("|")[2].strip() for line in result.stderr.decode().splitlines()}
    assert result.stdout.strip() == b"<h1>T</h1>"
    assert not loaded & {"sqlalchemy", "PySide6"}


def test_words_of_the_world_go_through_any_locale(environment, tmp_path):
    (tmp_path / "京.md").write_text("---\ntitle: Käse – 京\n---\n“x”\n", encoding="utf-8")
    plain = {**environment, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    imported = program("import", tmp_path / "京.md", env=plain)
    listed = program("list", env=plain)
    assert (imported.returncode, listed.returncode) == (0, 0)
    assert "Käse – 京" in listed.stdout.decode()


@UNIX
def test_a_reader_that_leaves_is_no_error(environment, tmp_path):
    for number in range(300):
        (tmp_path / f"story-{number}.md").write_text(f"# Story {number} {'x' * 300}\n")
    program("import", tmp_path, env=environment)
    result = subprocess.run(
        f'"{sys.executable}" -m editor_app list --json | head -n 1',
        shell=True,
        capture_output=True,
        check=False,
        env=environment,
    )
    assert result.stdout.count(b"\n") == 1
    assert result.stderr == b""


@UNIX
def test_an_interrupt_is_one_line(environment, tmp_path):
    fifo = tmp_path / "ready"
    os.mkfifo(fifo)
    hook = tmp_path / "hook"
    hook.mkdir()
    # Tests that run in the background ignore interrupts, and their children would do the same.
    (hook / "sitecustomize.py").write_text(
        "import signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "def wait(event, arguments):\n"
        "    if event == 'sqlite3.connect':\n"
        "        open(sys.argv[-1], 'w').close()\n"
        "        import time\n"
        "        time.sleep(60)\n"
        "sys.addaudithook(wait)\n"
    )
    path = f"{hook}{os.pathsep}{ROOT}"
    child = subprocess.Popen(
        [sys.executable, "-m", "editor_app", "import", str(fifo)],
        env={**environment, "PYTHONPATH": path},
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        with fifo.open() as ready:
            ready.read()
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=60)
    finally:
        child.kill()
    assert (child.returncode, out, err.strip()) == (130, b"", b"standfirst: interrupted")
