"""The rules templates run under: no way to Python, every word escaped, mistakes by line."""

import sys
from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment, SandboxedEnvironment

from editor_app.exchange.page_template import PAGE, TemplateTrouble
from editor_app.model.message import Message


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
            raise TemplateTrouble(
                "{page} makes a page of more than {largest:,} characters",
                page=PAGE,
                largest=largest,
            )
    return "".join(pieces)


def _pieces(source: str, values: Mapping[str, Any]) -> Iterator[str]:
    environment = template_environment()
    try:
        code = environment.compile(source, name=PAGE, filename=PAGE)
        template = Template.from_code(environment, code, environment.make_globals(None))
        yield from template.generate(values)
    except TemplateSyntaxError as error:
        raise TemplateTrouble(
            _at(error.lineno, error.message or Message("cannot be read"))
        ) from None
    except SecurityError as error:
        raise TemplateTrouble(
            _at(_line(), Message("not allowed in a template: {error}", error=str(error)))
        ) from None
    except MemoryError:
        raise TemplateTrouble(_at(_line(), Message("needs more memory than it may have"))) from None
    except TemplateError as error:
        raise TemplateTrouble(_at(_line(), error.message or type(error).__name__)) from None
    except Exception as error:  # noqa: BLE001 - whatever a stranger's template does is its trouble
        raise TemplateTrouble(_at(_line(), str(error) or type(error).__name__)) from None


def _at(line: int | None, words: str) -> Message:
    if line:
        return Message("{page}, line {line}: {words}", page=PAGE, line=line, words=words)
    return Message("{page}: {words}", page=PAGE, words=words)


def _line() -> int | None:
    """Return the last line of the template that the present error passed through."""
    found = None
    trace = sys.exc_info()[2]
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == PAGE:
            found = trace.tb_lineno
        trace = trace.tb_next
    return found
