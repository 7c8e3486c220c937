"""Characters that neither the parser nor HTML can hold."""

import re

# NUL is no character of HTML; STX and ETX fence the parser's placeholders, and it would drop
# them silently; half a surrogate pair cannot be encoded at all.
_UNFIT = re.compile("[\x00\x02\x03\ud800-\udfff]")
_VISIBLE = {"\x00": "\ufffd", "\x02": "\u2402", "\x03": "\u2403"}


def show_controls(text: str) -> str:
    """Return `text` with NUL and lone surrogates as U+FFFD, STX and ETX as their pictures."""
    return _UNFIT.sub(lambda match: _VISIBLE.get(match[0], "\ufffd"), text)
