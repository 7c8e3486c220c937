"""``standfirst render``: the HTML of a Markdown file's body, as preview and export have it."""

import re
from pathlib import Path

import click

from editor_app.cli.surface import complain
from editor_app.exchange import front_matter
from editor_app.exchange.notation.values import FrontMatterError
from editor_app.exchange.reading import read_text
from editor_app.markup.to_html import render_body
from editor_app.model.errors import StandfirstError

_LIKE_A_KEY = re.compile(r"^[\"']?[\w-]+[\"']?\s*[:=]", re.MULTILINE)


@click.command("render")
@click.argument("file", type=click.Path(path_type=Path))
def command(file: Path) -> None:
    """Print the HTML of the body of the Markdown file FILE."""
    try:
        rendered = render_body(_body(read_text(file)))
    except StandfirstError as error:
        raise StandfirstError(f"{file}: {error}") from error
    click.echo(rendered.html)
    if rendered.notice:
        complain(f"note: {file}: {rendered.notice}")


def _body(text: str) -> str:
    """Return ``text`` without its metadata; its first heading stays."""
    try:
        head, body = front_matter.split(text)
    except FrontMatterError:
        if _LIKE_A_KEY.search(text):
            raise
        return text  # a text that opens with a rule
    return f"{head.text[head.after :]}{body}"
