"""Stories to export, without a library."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from editor_app.model.article import Article

MOMENT = datetime(2026, 6, 12, 6, 0, tzinfo=UTC)


@pytest.fixture
def story() -> Callable[..., Article]:
    """Return a maker of stories that differ only in what the test says."""

    def make(**fields: Any) -> Article:
        return Article(
            **{
                "id": "0123456789abcdef",
                "slug": "calder-port",
                "headline": "Calder port reopens",
                "created": MOMENT,
                "updated": MOMENT,
                **fields,
            }
        )

    return make
