"""Every preference once: its name, its kind and default, and the words the reader sees."""

from editor_app.settings.kinds import AnySetting, Kind, Setting

LOOK = "Appearance"
TYPE = "Fonts"
WRITING = "Writing"
LANGUAGES = "Language"
LIBRARY = "Library and backups"
EXPORT = "Export"
PREVIEW = "Preview and related stories"
GROUPS = (LOOK, TYPE, WRITING, LANGUAGES, LIBRARY, EXPORT, PREVIEW)
"""The groups, in the order of the preferences; the keys come after them."""

APPEARANCE = Setting(
    name="appearance",
    kind=Kind.CHOICE,
    default="system",
    label="Colours",
    group=LOOK,
    choices=(("system", "Same as the system"), ("light", "Light"), ("dark", "Dark")),
)
CONTRAST = Setting(
    name="contrast",
    kind=Kind.CHOICE,
    default="system",
    label="Contrast",
    group=LOOK,
    help="High contrast draws every outline and the quieter words stronger.",
    choices=(("system", "Same as the system"), ("usual", "Usual"), ("high", "High")),
)
INTERFACE_SIZE = Setting(
    name="interface-size",
    kind=Kind.NUMBER,
    default=100,
    label="Size of the interface",
    group=LOOK,
    help="Words, buttons and bars. The text you write has a size of its own, under Fonts.",
    low=80,
    high=200,
    step=10,
    unit=" %",
)
REDUCED_MOTION = Setting(
    name="reduced-motion",
    kind=Kind.SWITCH,
    default=False,
    label="Reduce motion",
    group=LOOK,
    help="The caret does not blink, and menus, bars and scrolling move at once.",
)
WRITING_FACE = Setting(
    name="writing-face",
    kind=Kind.TYPEFACE,
    default="Newsreader",
    label="Typeface of the page",
    group=TYPE,
    help="For writing only: a published page keeps the typefaces of its template.",
)
TEXT_SIZE = Setting(
    name="text-size",
    kind=Kind.CHOICE,
    default=20,
    label="Size of the text you write",
    group=TYPE,
    choices=((16, "16"), (18, "18"), (20, "20"), (22, "22"), (24, "24")),
)
SOURCE_FACE = Setting(
    name="source-face",
    kind=Kind.TYPEFACE,
    default="JetBrains Mono",
    label="Typeface of Markdown",
    group=TYPE,
    help="Letters of one width keep tables and lists straight.",
)
SMART_TEXT = Setting(
    name="smart-text",
    kind=Kind.SWITCH,
    default=True,
    label="Typographic quotes and dashes as you type",
    group=WRITING,
    help="Ctrl+Z takes a single one back.",
)
QUOTE_MARKS = Setting(
    name="quote-marks",
    kind=Kind.CHOICE,
    default="",
    label="Quotation marks",
    group=WRITING,
    choices=(
        ("", "As the story’s language sets them"),
        ("en", "“English” ‘inside’"),
        ("de", "„German“ ‚inside‘"),
        ("de-ch", "«Swiss» ‹inside›"),
        ("da", "»Danish« ›inside‹"),
        ("fr", "«\u00a0French\u00a0» “inside”"),
        ("es", "«Spanish» “inside”"),
        ("pl", "„Polish” ‚inside’"),
        ("sv", "”Swedish” ’inside’"),
    ),
)
TYPEWRITER = Setting(
    name="typewriter",
    kind=Kind.SWITCH,
    default=False,
    label="Typewriter scrolling",
    group=WRITING,
    help="The line you write stays in the middle of the page.",
)
FOCUS_DIMS = Setting(
    name="focus-dims",
    kind=Kind.SWITCH,
    default=True,
    label="In focus mode, dim all but the paragraph you write",
    group=WRITING,
)
WORD_GOAL = Setting(
    name="word-goal",
    kind=Kind.NUMBER,
    default=0,
    label="Word goal of new stories",
    group=WRITING,
    help="Each story keeps a goal of its own; click on it in the status bar to change it.",
    high=100_000,
    step=50,
    unit=" words",
    none="None",
)
BYLINE = Setting(
    name="byline",
    kind=Kind.TEXT,
    default="",
    label="Byline of new stories",
    group=WRITING,
)
INTERFACE_LANGUAGE = Setting(
    name="interface-language",
    kind=Kind.INTERFACE_LANGUAGE,
    default="system",
    label="Language of the interface",
    group=LANGUAGES,
    help="Another language is spoken from the next start on.",
)
LANGUAGE = Setting(
    name="language",
    kind=Kind.LANGUAGE,
    default="en",
    label="Language of new stories",
    group=LANGUAGES,
    help="Decides hyphens, quotation marks and reading direction; each story can change its own.",
)
BACKUP_FOLDER = Setting(
    name="backup-folder",
    kind=Kind.FOLDER,
    default="",
    label="Folder for backups",
    group=LIBRARY,
    help="Empty keeps them in a folder of Standfirst’s own.",
)
BACKUPS_KEPT = Setting(
    name="backups-kept",
    kind=Kind.NUMBER,
    default=7,
    label="Daily backups to keep",
    group=LIBRARY,
    low=1,
    high=365,
)
EXPORT_FORMAT = Setting(
    name="export-format",
    kind=Kind.EXPORT_FORMAT,
    default="html",
    label="Format",
    group=EXPORT,
)
EXPORT_FOLDER = Setting(
    name="export-folder", kind=Kind.FOLDER, default="", label="Folder", group=EXPORT
)
EXPORT_OPEN = Setting(
    name="export-open", kind=Kind.SWITCH, default=True, label="Open when done", group=EXPORT
)
EXPORT_FONTS = Setting(
    name="export-fonts",
    kind=Kind.SWITCH,
    default=True,
    label="Put the typefaces beside the page",
    group=EXPORT,
)
SITE_NAME = Setting(name="site-name", kind=Kind.TEXT, default="", label="Publication", group=EXPORT)
SITE_ADDRESS = Setting(
    name="site-address",
    kind=Kind.TEXT,
    default="",
    label="Address of the publication",
    group=EXPORT,
    help="The web address that the pages will stand under.",
)
SITE_FOOTER = Setting(
    name="site-footer", kind=Kind.TEXT, default="", label="Line at the foot", group=EXPORT
)
PAGE_TEMPLATE = Setting(
    name="page-template",
    kind=Kind.FOLDER,
    default="",
    label="Folder of your page template",
    group=EXPORT,
    help="With a page.html, a page.css or both. Empty uses the page that comes with Standfirst.",
)
RELATED_STORIES = Setting(
    name="related-stories",
    kind=Kind.NUMBER,
    default=4,
    label="Stories under “You May Also Like”",
    group=PREVIEW,
    low=1,
    high=12,
)
RELATED_STRICTNESS = Setting(
    name="related-strictness",
    kind=Kind.CHOICE,
    default="normal",
    label="Suggest related stories",
    group=PREVIEW,
    choices=(
        ("loose", "Also when little is shared"),
        ("normal", "When they belong together"),
        ("strict", "Only when much is shared"),
    ),
)
GRAPHICS = Setting(
    name="graphics",
    kind=Kind.CHOICE,
    default="auto",
    label="Draw the preview with",
    group=PREVIEW,
    help="Takes effect at the next start.",
    choices=(
        ("auto", "Whatever is faster"),
        ("software", "The processor"),
        ("gpu", "The graphics card"),
    ),
)

SETTINGS: tuple[AnySetting, ...] = (
    APPEARANCE,
    CONTRAST,
    INTERFACE_SIZE,
    REDUCED_MOTION,
    WRITING_FACE,
    TEXT_SIZE,
    SOURCE_FACE,
    SMART_TEXT,
    QUOTE_MARKS,
    TYPEWRITER,
    FOCUS_DIMS,
    WORD_GOAL,
    BYLINE,
    INTERFACE_LANGUAGE,
    LANGUAGE,
    BACKUP_FOLDER,
    BACKUPS_KEPT,
    EXPORT_FORMAT,
    EXPORT_FOLDER,
    EXPORT_OPEN,
    EXPORT_FONTS,
    SITE_NAME,
    SITE_ADDRESS,
    SITE_FOOTER,
    PAGE_TEMPLATE,
    RELATED_STORIES,
    RELATED_STRICTNESS,
    GRAPHICS,
)
