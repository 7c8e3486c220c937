"""``standfirst import``: files and folders into the library."""

from pathlib import Path

import click

from editor_app.cli.surface import (
    complain,
    held,
    json_option,
    library_option,
    print_json,
    progress_on_terminal,
)
from editor_app.services.intake import Imported, IntakeReport, import_paths


@click.command("import")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--update", is_flag=True, help="Replace stories that have the same slug.")
@json_option
@library_option
def command(paths: tuple[Path, ...], library: Path, *, update: bool, as_json: bool) -> None:
    """Bring Markdown, HTML and plain text, or folders of them, into the library."""
    with held(library) as stories, progress_on_terminal("Importing") as progress:
        report = import_paths(stories, paths, progress, update=update)
    (_print_objects if as_json else _print_lines)(report)
    if report.problems:
        raise click.exceptions.Exit(1)


def _print_lines(report: IntakeReport) -> None:
    for story in report.stories:
        verb = "replaced" if story.replaced else "imported"
        click.echo(f"{verb} {story.path} as {story.slug}")
    for stub in report.stubs:
        click.echo(f"added {stub.slug}, mentioned in {stub.path}")
    _complain(report)


def _print_objects(report: IntakeReport) -> None:
    for kind, stories in (("story", report.stories), ("stub", report.stubs)):
        for story in stories:
            print_json({"ok": True, "kind": kind, **_said(story)})
    for problem in report.problems:
        print_json({"ok": False, "path": str(problem.path), "error": problem.text})
    _complain(report)


def _said(story: Imported) -> dict[str, object]:
    return {
        "path": str(story.path),
        "id": story.article_id,
        "slug": story.slug,
        "headline": story.headline,
        "replaced": story.replaced,
    }


def _complain(report: IntakeReport) -> None:
    for notice in report.notices:
        complain(f"note: {notice}")
    for problem in report.problems:
        complain(str(problem))
