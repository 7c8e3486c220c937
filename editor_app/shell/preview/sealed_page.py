"""A web page that can reach nothing: no network, no files, no script, no other page."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
)

from editor_app.shell.preview.page_scheme import SCHEME, PageHandler, RequestGuard

# A hint such as rel=preconnect opens a connection without asking the interceptor.
_ENGINE_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
_NO_HOST_HAS_AN_ADDRESS = '--host-resolver-rules="MAP * ~NOTFOUND"'

_Attribute = QWebEngineSettings.WebAttribute
_SWITCHED_OFF = (
    _Attribute.AllowGeolocationOnInsecureOrigins,
    _Attribute.AllowRunningInsecureContent,
    _Attribute.AllowWindowActivationFromJavaScript,
    _Attribute.AutoLoadIconsForPage,
    _Attribute.BackForwardCacheEnabled,
    _Attribute.DnsPrefetchEnabled,
    _Attribute.ErrorPageEnabled,
    _Attribute.FocusOnNavigationEnabled,
    _Attribute.FullScreenSupportEnabled,
    _Attribute.HyperlinkAuditingEnabled,
    _Attribute.JavascriptCanAccessClipboard,
    _Attribute.JavascriptCanOpenWindows,
    _Attribute.JavascriptCanPaste,
    _Attribute.JavascriptEnabled,
    _Attribute.LocalContentCanAccessFileUrls,
    _Attribute.LocalContentCanAccessRemoteUrls,
    _Attribute.LocalStorageEnabled,
    _Attribute.NavigateOnDropEnabled,
    _Attribute.PdfViewerEnabled,
    _Attribute.PluginsEnabled,
    _Attribute.ScreenCaptureEnabled,
    _Attribute.ShowScrollBars,
    _Attribute.WebGLEnabled,
)


class SealedProfile(QWebEngineProfile):
    """An off-the-record profile that knows our scheme only. It must outlive its pages.

    The first one starts the browser engine, without any way into the network.
    """

    def __init__(self) -> None:
        with _engine_flag(_NO_HOST_HAS_AN_ADDRESS):
            super().__init__()
        self.handler = PageHandler(self)
        self.guard = RequestGuard(self)
        self.installUrlSchemeHandler(SCHEME, self.handler)
        self.setUrlRequestInterceptor(self.guard)
        self.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self.setPersistentCookiesPolicy(
            QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
        )
        _switch_off(self.settings())


class SealedPage(QWebEnginePage):
    """Shows what it is told to show and never leaves it."""

    def __init__(self, profile: SealedProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        self._shown = QUrl()

    def show_address(self, address: QUrl) -> None:
        """Load one of our own addresses; the only way this page ever changes its address."""
        self._shown = address
        self.load(address)

    def shows(self, address: QUrl) -> bool:
        """Tell whether ``address`` is the page shown here, or a place within it."""
        return _without_fragment(address) == _without_fragment(self._shown)

    def acceptNavigationRequest(  # noqa: N802
        self,
        url: QUrl | str,
        type: QWebEnginePage.NavigationType,  # noqa: A002, ARG002
        isMainFrame: bool,  # noqa: N803
    ) -> bool:
        """Refuse to go anywhere but to the page we show."""
        return isMainFrame and self.shows(QUrl(url))

    def javaScriptConsoleMessage(  # noqa: N802
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        lineNumber: int,  # noqa: N803
        sourceID: str,  # noqa: N803
    ) -> None:
        """Keep the browser's notes on refused loads out of the terminal."""


@contextmanager
def _engine_flag(flag: str) -> Iterator[None]:
    """Hand ``flag`` to an engine that starts now, but to no program we start later."""
    before = os.environ.get(_ENGINE_FLAGS)
    os.environ[_ENGINE_FLAGS] = f"{before or ''} {flag}"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_ENGINE_FLAGS]
        else:
            os.environ[_ENGINE_FLAGS] = before


def _without_fragment(address: QUrl) -> str:
    return address.toString(QUrl.ComponentFormattingOption.FullyEncoded).partition("#")[0]


def _switch_off(settings: QWebEngineSettings) -> None:
    """Turn off whatever a page of text and pictures has no use for."""
    for attribute in _SWITCHED_OFF:
        settings.setAttribute(attribute, False)
    settings.setUnknownUrlSchemePolicy(
        QWebEngineSettings.UnknownUrlSchemePolicy.DisallowUnknownUrlSchemes
    )
    # A page scaled down to a phone's width in a panel keeps its own proportions.
    settings.setFontSize(QWebEngineSettings.FontSize.MinimumFontSize, 0)
    settings.setFontSize(QWebEngineSettings.FontSize.MinimumLogicalFontSize, 0)
