<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AllTags</name>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n selected stories</source>
        <translation>
            <numerusform>the %n selected story</numerusform>
            <numerusform>the %n selected stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n stories found</source>
        <translation>
            <numerusform>the %n story found</numerusform>
            <numerusform>the %n stories found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message numerus="yes">
        <source>Fetching %n pictures…</source>
        <translation>
            <numerusform>Fetching %n picture…</numerusform>
            <numerusform>Fetching %n pictures…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures came into the library</source>
        <translation>
            <numerusform>%n picture came into the library</numerusform>
            <numerusform>%n pictures came into the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are still on the web. Insert &gt; Fetch pictures brings them.</source>
        <translation>
            <numerusform>%n picture is still on the web. Insert &gt; Fetch pictures brings it.</numerusform>
            <numerusform>%n pictures are still on the web. Insert &gt; Fetch pictures brings them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>… and %n more paragraphs</source>
        <translation>
            <numerusform>… and %n more paragraph</numerusform>
            <numerusform>… and %n more paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraphs unchanged</source>
        <translation>
            <numerusform>%n paragraph unchanged</numerusform>
            <numerusform>%n paragraphs unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n versions</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words added</source>
        <translation>
            <numerusform>%n word added</numerusform>
            <numerusform>%n words added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words removed</source>
        <translation>
            <numerusform>%n word removed</numerusform>
            <numerusform>%n words removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryHealth</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n versions</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message numerus="yes">
        <source>%n links want a look.</source>
        <translation>
            <numerusform>%n link wants a look.</numerusform>
            <numerusform>%n links want a look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mend %n that are safe</source>
        <translation>
            <numerusform>Mend %n that is safe</numerusform>
            <numerusform>Mend %n that are safe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages show old cards.</source>
        <translation>
            <numerusform>%n page shows old cards.</numerusform>
            <numerusform>%n pages show old cards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages exported again</source>
        <translation>
            <numerusform>%n page exported again</numerusform>
            <numerusform>%n pages exported again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message numerus="yes">
        <source>Show %n older backups</source>
        <translation>
            <numerusform>Show %n older backup</numerusform>
            <numerusform>Show %n older backups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories were saved</source>
        <translation>
            <numerusform>%n story was saved</numerusform>
            <numerusform>%n stories were saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories were written</source>
        <translation>
            <numerusform>%n story was written</numerusform>
            <numerusform>%n stories were written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n stories that were found are whole.</source>
        <translation>
            <numerusform>The %n story that was found is whole.</numerusform>
            <numerusform>All %n stories that were found are whole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Related</name>
    <message numerus="yes">
        <source>%n stories added</source>
        <translation>
            <numerusform>%n story added</numerusform>
            <numerusform>%n stories added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages show old cards.</source>
        <translation>
            <numerusform>%n page shows old cards.</numerusform>
            <numerusform>%n pages show old cards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days apart</source>
        <translation>
            <numerusform>%n day apart</numerusform>
            <numerusform>%n days apart</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message numerus="yes">
        <source>%n quotes name an outlet but have no link.</source>
        <translation>
            <numerusform>%n quote names an outlet but has no link.</numerusform>
            <numerusform>%n quotes name an outlet but have no link.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryList</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message numerus="yes">
        <source>Merged into “{name}”, on %n stories</source>
        <translation>
            <numerusform>Merged into “{name}”, on %n story</numerusform>
            <numerusform>Merged into “{name}”, on %n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>named %n times in the text</source>
        <translation>
            <numerusform>named %n time in the text</numerusform>
            <numerusform>named %n times in the text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
</TS>
