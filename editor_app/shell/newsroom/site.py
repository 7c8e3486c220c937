"""The publication that pages are made for, as the preferences describe it."""

from editor_app.exchange.page import Site
from editor_app.exchange.page_template import template_in
from editor_app.settings import (
    EXPORT_FONTS,
    LANGUAGE,
    PAGE_TEMPLATE,
    RELATED_STORIES,
    SITE_ADDRESS,
    SITE_FOOTER,
    SITE_NAME,
)
from editor_app.shell.preferences import Preferences


def site_of(preferences: Preferences) -> Site:
    """Return the site for the preview and for exports."""
    return Site(
        name=preferences.get(SITE_NAME),
        address=preferences.get(SITE_ADDRESS),
        language=preferences.get(LANGUAGE),
        footer=preferences.get(SITE_FOOTER),
        fonts=preferences.get(EXPORT_FONTS),
        template=template_in(preferences.get(PAGE_TEMPLATE)),
        cards=preferences.get(RELATED_STORIES),
    )
