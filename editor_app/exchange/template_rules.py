"""The rules templates run under: no way to Python, every word escaped, mistakes by line."""

import sys
from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment, SandboxedEnvironment

from editor_app.exchange.page_template import PAGE, TemplateTrouble


def template_environment() -> SandboxedEnvironment:
    """Return what templates run in: they cannot reach Python, and what they print is escaped."""
    return ImmutableSandboxedEnvironment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render(source: str, values: Mapping[str, Any], largest: int) -> str:
    """Return the page that a template makes; TemplateTrouble names the line that does not work."""
    pieces: list[str] = []
    length = 0
    for piece in _pieces(source, values):
        pieces.append(piece)
        length += len(piece)
        if length > largest:
            raise TemplateTrouble(f"{PAGE} makes a page of more than {largest:,} characters")
    return "".join(pieces)


def _pieces(source: str, values: Mapping[str, Any]) -> Iterator[str]:
    environment = template_environment()
    try:
        code = environment.compile(source, name=PAGE, filename=PAGE)
        template = Template.from_code(environment, code, environment.make_globals(None))
        yield from template.generate(values)
    except TemplateSyntaxError as error:
        raise TemplateTrouble(_at(error.lineno, error.message or "cannot be read")) from None
    except SecurityError as error:
        raise TemplateTrouble(_at(_line(), f"not allowed in a template: {error}")) from None
    except MemoryError:
        raise TemplateTrouble(_at(_line(), "needs more memory than it may have")) from None
    except TemplateError as error:
        raise TemplateTrouble(_at(_line(), error.message or type(error).__name__)) from None
    except Exception as error:  # noqa: BLE001 - whatever a stranger's template does is its trouble
        raise TemplateTrouble(_at(_line(), str(error) or type(error).__name__)) from None


def _at(line: int | None, words: str) -> str:
    place = f"{PAGE}, line {line}" if line else PAGE
    return f"{place}: {words}"


def _line() -> int | None:
    """Return the last line of the template that the present error passed through."""
    found = None
    trace = sys.exc_info()[2]
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == PAGE:
            found = trace.tb_lineno
        trace = trace.tb_next
    return found
