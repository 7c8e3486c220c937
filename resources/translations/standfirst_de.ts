<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Every part of it, and its licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An editorial workstation for journalists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build {commit} of {date} for {system}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the MIT licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Standfirst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a report: version, build and system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run from source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Boxes</name>
    <message>
        <source>Alt text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editor’s note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy HTML code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste without formatting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch pictures from the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editor’s note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move row up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move row down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move column left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move column right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove formatting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributed quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a related story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name this version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write or Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typewriter scrolling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a story…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Standfirst</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message numerus="yes">
        <source>Fetching %n pictures…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures came into the library</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are still on the web. Insert &gt; Fetch pictures brings them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not found: {addresses}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Press a key’s button, then the new key. Backspace leaves none, Esc the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} belongs to “{command}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of {command}: {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it here instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key types a character. Hold Ctrl or Alt with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text needs this key. Hold Ctrl or Alt with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt is AltGr on many keyboards: there this key may type a character.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LivePreview</name>
    <message>
        <source>Desktop, 1200 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tablet, 768 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone, 390 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width and scale of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page of the open story appears here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No preference of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you choose holds at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {thing} in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the whole path of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset “{setting}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library and backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview and related stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast draws every outline and the quieter words stronger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, buttons and bars. The text you write has a size of its own, under Fonts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caret does not blink, and menus, bars and scrolling move at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typeface of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For writing only: a published page keeps the typefaces of its template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the text you write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typeface of Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters of one width keep tables and lists straight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typographic quotes and dashes as you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z takes a single one back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the story’s language sets them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“English” ‘inside’</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>„German“ ‚inside‘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«Swiss» ‹inside›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>»Danish« ›inside‹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«&#xa0;French&#xa0;» “inside”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«Spanish» “inside”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>„Polish” ‚inside’</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>”Swedish” ’inside’</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typewriter scrolling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line you write stays in the middle of the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In focus mode, dim all but the paragraph you write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word goal of new stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each story keeps a goal of its own; click on it in the status bar to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byline of new stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the interface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of new stories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides hyphens, quotation marks and reading direction; each story can change its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty keeps them in a folder of Standfirst’s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily backups to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open when done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the typefaces beside the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web address that the pages will stand under.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line at the foot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of your page template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a page.html, a page.css or both. Empty uses the page that comes with Standfirst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stories under “You May Also Like”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the preview with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever is faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics card</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Structure of the story</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (footnote {label}) </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (note: {words}) </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributed quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pull quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alternative text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>export_dialog</name>
    <message>
        <source>Export story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open when done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ghost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>primary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>history_panel</name>
    <message>
        <source>Name this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name this version (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept versions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>note_panel</name>
    <message>
        <source>strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meta</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>related_panel</name>
    <message>
        <source>canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You May Also Like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the empty places with the best suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet. Add stories from the suggestions below; the page leaves the section out while it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other story of the library belongs to this one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>story_panel</name>
    <message>
        <source>canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byline and dateline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web address and search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tags_panel</name>
    <message>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a tag (Ctrl+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tags yet. Type a topic, a person or a place and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meta</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
