"""File names and slugs: what strangers type must be harmless on every system."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.exchange.names import LONGEST_NAME, NamePool, inside, safe_name, slugify
from editor_app.model.errors import StandfirstError

RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("calder-port", "calder-port"),
        ("Ærø på 北京", "Ærø på 北京"),
        ("", "id"),
        (".", "id"),
        ("..", "id"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("/etc/passwd", "-etc-passwd"),
        ("C:\\windows\\x", "C-windows-x"),
        ("a/b", "a-b"),
        (".hidden", "hidden"),
        ("trailing. . ", "trailing"),
        ("a\x00b\x1fc\x7f", "abc"),
        ("nul", "_nul"),
        ("CON.txt", "_CON.txt"),
        ("com¹", "_com¹"),
        ("lpt0.tar.gz", "_lpt0.tar.gz"),
        ("aux ", "_aux"),
        ("console", "console"),
        ("evil\u202egnp.exe", "evilgnp.exe"),
        ("\u2066a\u2069\u200b\ufeff", "a"),
        ("\u2028\u2029", "id"),
        ("---", "id"),
        ("?*:<>|", "id"),
        ("e\u0301", "é"),
        ("\ud800", "id"),
        ("~/x", "~-x"),
        ("CONIN$", "_CONIN$"),
    ],
)
def test_names_of_strangers(name, safe):
    assert safe_name(name, "id") == safe


@given(st.text(max_size=300))
def test_any_name_is_safe(name):
    safe = safe_name(name, "fallback")
    assert safe == unicodedata.normalize("NFC", safe)
    assert 0 < len(safe.encode()) <= LONGEST_NAME + 1
    assert not set(safe) & set('<>:"/\\|?*')
    assert not safe.startswith((".", " "))
    assert not safe.endswith((".", " "))
    assert not any(unicodedata.category(char) in ("Cc", "Cf", "Cs") for char in safe)
    assert not RESERVED.fullmatch(safe.split(".")[0].strip())
    assert safe_name(safe, "fallback") == safe


def test_long_names_are_cut_between_characters():
    assert safe_name("é" * 400, "id") == "é" * (LONGEST_NAME // 2)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Calder port strike ends!", "calder-port-strike-ends"),
        ("O’Brien's café — Ærøskøbing", "obriens-cafe-aeroskobing"),
        ("Straße & Co.", "strasse-co"),
        ("北京的 秋天", "北京的-秋天"),
        ("Привет, мир", "привет-мир"),
        ("が か", "が-か"),
        ("हिन्दी", "हिन्दी"),
        ("  --  ", ""),
        ("100 % ½", "100-½"),
        ("İstanbul", "istanbul"),
    ],
)
def test_slugs(text, slug):
    assert slugify(text) == slug


@given(st.text(max_size=200))
def test_a_slug_of_a_slug_is_the_slug(text):
    slug = slugify(text)
    assert len(slug.encode()) <= 100
    assert not set(slug) & set(" /\\?#%<>\"'")
    assert slugify(slug) == slug


@pytest.mark.parametrize("relative", ["..", "../x", "a/../../x", "/etc/passwd", "", "."])
def test_nothing_is_written_outside(relative, tmp_path):
    with pytest.raises(StandfirstError):
        inside(tmp_path, relative)


def test_a_link_that_leads_outside_is_outside(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "way").symlink_to(tmp_path)
    with pytest.raises(StandfirstError):
        inside(folder, "way/x.html")


def test_inside_is_inside(tmp_path):
    assert inside(tmp_path, "a.assets/b.css") == Path(tmp_path).resolve() / "a.assets" / "b.css"


def test_names_that_a_file_system_cannot_tell_apart():
    pool = NamePool()
    claimed = [
        pool.claim(name)
        for name in ("Story", "story", "STORY", "e\u0301", "é", "straße", "strasse")
    ]
    assert claimed == ["Story", "story-2", "STORY-3", "e\u0301", "é-2", "straße", "strasse-2"]
