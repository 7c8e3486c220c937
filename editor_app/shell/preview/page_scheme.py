"""Serves the page to the web view from memory and refuses every other address."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from PySide6.QtCore import QBuffer, QByteArray, QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

from editor_app.exchange.addresses import MEDIA_NAME

SCHEME = b"standfirst-page"
HOST = "story"

# The page may use what we serve beside it and nothing else in the world. A style
# attribute is what aligns a table's columns; the sanitiser lets no other through.
_POLICY = (
    b"default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self'; "
    b"font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    QByteArray(b"Content-Security-Policy"): QByteArray(_POLICY),
    QByteArray(b"X-Content-Type-Options"): QByteArray(b"nosniff"),
    QByteArray(b"Referrer-Policy"): QByteArray(b"no-referrer"),
}
_CONTENT_TYPES = {
    ".html": b"text/html; charset=utf-8",
    ".css": b"text/css; charset=utf-8",
    ".avif": b"image/avif",
    ".gif": b"image/gif",
    ".jpeg": b"image/jpeg",
    ".jpg": b"image/jpeg",
    ".png": b"image/png",
    ".svg": b"image/svg+xml",
    ".webp": b"image/webp",
    ".ttf": b"font/ttf",
    ".woff": b"font/woff",
    ".woff2": b"font/woff2",
}


def register_scheme() -> None:
    """Make the scheme known to the browser engine; call before the first profile is made.

    The scheme is secure (so that no mixed content is let in), has a host (so
    that ``'self'`` means one story's page) and may reach neither local files
    nor other schemes.
    """
    if QWebEngineUrlScheme.schemeByName(SCHEME).name() == SCHEME:
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
    QWebEngineUrlScheme.registerScheme(scheme)


def page_address(path: str) -> QUrl:
    """Return the address under which the handler serves the file at ``path``."""
    url = QUrl()
    url.setScheme(SCHEME.decode())
    url.setHost(HOST)
    url.setPath(f"/{path}")
    return url


class PageHandler(QWebEngineUrlSchemeHandler):
    """Answers requests for the page and its assets from memory, byte for byte."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: dict[str, bytes] = {}
        self._media: Path | None = None

    def serve(self, files: Mapping[str, bytes]) -> None:
        """Serve exactly these files from now on; keys are paths with forward slashes."""
        self._files = dict(files)

    def serve_media(self, folder: Path | None) -> None:
        """Serve the library's pictures too, which lie in ``folder`` under the name of their hash.

        They are read when the page asks, so a picture just put into the story is there.
        """
        self._media = folder

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:  # noqa: N802
        """Reply with the file asked for, or fail; only GET is understood."""
        path = job.requestUrl().path().removeprefix("/")
        content = self._files.get(path) or self._picture(path)
        if bytes(job.requestMethod().data()) != b"GET":
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
        elif content is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
        else:
            job.setAdditionalResponseHeaders(_HEADERS)
            body = QBuffer(job)
            body.setData(QByteArray(content))
            job.reply(QByteArray(_content_type(path)), body)

    def _picture(self, path: str) -> bytes | None:
        name = PurePosixPath(path).name
        if self._media is None or not MEDIA_NAME.fullmatch(name):
            return None
        try:
            return (self._media / name).read_bytes()
        except OSError:
            return None


class RequestGuard(QWebEngineUrlRequestInterceptor):
    """Blocks every request that is not for our own scheme, and counts what it blocked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.blocked = 0

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:  # noqa: N802
        """Let the page's own files through and nothing else."""
        if info.requestUrl().scheme() != SCHEME.decode():
            self.blocked += 1
            info.block(True)


def _content_type(path: str) -> bytes:
    """Return what the file at ``path`` is; a kind we do not serve is plain bytes."""
    return _CONTENT_TYPES.get(PurePosixPath(path).suffix.lower(), b"application/octet-stream")
