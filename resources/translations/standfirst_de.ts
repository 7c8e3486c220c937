<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Every part of it, and its licence</source>
        <translation>Alle Bestandteile und ihre Lizenzen</translation>
    </message>
    <message>
        <source>An editorial workstation for journalists</source>
        <translation>Ein Redaktionsarbeitsplatz für Journalisten</translation>
    </message>
    <message>
        <source>Build {commit} of {date} for {system}</source>
        <translation>Build {commit} vom {date} für {system}</translation>
    </message>
    <message>
        <source>Free software under the MIT licence</source>
        <translation>Freie Software unter der MIT-Lizenz</translation>
    </message>
    <message>
        <source>About Standfirst</source>
        <translation>Über Standfirst</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Bestandteile</translation>
    </message>
    <message>
        <source>Copy version</source>
        <translation>Version kopieren</translation>
    </message>
    <message>
        <source>For a report: version, build and system</source>
        <translation>Für eine Meldung: Version, Build und System</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Run from source</source>
        <translation>Aus dem Quelltext gestartet</translation>
    </message>
</context>
<context>
    <name>AllTags</name>
    <message>
        <source>Old names that lead here: {names}</source>
        <translation>Frühere Namen, die hierher führen: {names}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Under</source>
        <translation>Unter</translation>
    </message>
    <message>
        <source>No tag: it stands at the top</source>
        <translation>Kein Schlagwort: Es steht ganz oben</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Heißt auch</translation>
    </message>
    <message>
        <source>Other names, with ; between them</source>
        <translation>Andere Namen, mit ; dazwischen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Begriff</translation>
    </message>
    <message>
        <source>Address in a vocabulary</source>
        <translation>Adresse in einem Vokabular</translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation>Schlagwort löschen</translation>
    </message>
    <message>
        <source>There is no tag called “{name}” to stand under.</source>
        <translation>Es gibt kein Schlagwort „{name}“, unter dem es stehen könnte.</translation>
    </message>
    <message>
        <source>On no story</source>
        <translation>Bei keinem Artikel</translation>
    </message>
    <message>
        <source>On {stories}</source>
        <translation>Bei {stories}</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>%n Paar</numerusform>
            <numerusform>%n Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>1 pair</source>
        <translation>1 Paar</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Search tags</source>
        <translation>Schlagwörter suchen</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Unbenutzt</translation>
    </message>
    <message>
        <source>Look alike</source>
        <translation>Ähnliche</translation>
    </message>
    <message>
        <source>Put on {stories}</source>
        <translation>Vergeben an {stories}</translation>
    </message>
    <message>
        <source>Take off {stories}</source>
        <translation>Entfernen von {stories}</translation>
    </message>
    <message>
        <source>No tags yet. Add some to a story, or bring in a list.</source>
        <translation>Noch keine Schlagwörter. Vergeben Sie welche oder holen Sie eine Liste herein.</translation>
    </message>
    <message>
        <source>Every tag is on a story.</source>
        <translation>Jedes Schlagwort gehört zu einem Artikel.</translation>
    </message>
    <message>
        <source>No two tags look alike.</source>
        <translation>Keine zwei Schlagwörter ähneln sich.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen…</translation>
    </message>
    <message>
        <source>No tag is called “{words}”.</source>
        <translation>Kein Schlagwort heißt „{words}“.</translation>
    </message>
    <message>
        <source>Choose a tag to rename or describe it, or several to merge them.</source>
        <translation>Wählen Sie ein Schlagwort, um es umzubenennen oder zu beschreiben, oder mehrere, um sie zusammenzuführen.</translation>
    </message>
    <message>
        <source>Line {line}: {why}</source>
        <translation>Zeile {line}: {why}</translation>
    </message>
    <message>
        <source>Not everything could be taken in</source>
        <translation>Nicht alles konnte übernommen werden</translation>
    </message>
    <message>
        <source>{added} new, {changed} changed, {unchanged} as before.</source>
        <translation>{added} neu, {changed} geändert, {unchanged} wie zuvor.</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
    <message>
        <source>Rows that were refused</source>
        <translation>Abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>Merge into “{name}”</source>
        <translation>In „{name}“ aufgehen lassen</translation>
    </message>
    <message>
        <source>It leads {stories} in their place</source>
        <translation>Es führt {stories} an ihrer Stelle an</translation>
    </message>
    <message>
        <source>The tag to keep</source>
        <translation>Das Schlagwort, das bleibt</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Goes away</source>
        <translation>Verschwindet</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Lead tag</source>
        <translation>Hauptschlagwort</translation>
    </message>
    <message>
        <source>Old names that lead here</source>
        <translation>Frühere Namen, die hierher führen</translation>
    </message>
    <message>
        <source>Tags that move</source>
        <translation>Schlagwörter, die umziehen</translation>
    </message>
    <message>
        <source>{now} now, {then} after the merge</source>
        <translation>jetzt {now}, nach dem Zusammenführen {then}</translation>
    </message>
    <message>
        <source>Tags that look alike</source>
        <translation>Ähnliche Schlagwörter</translation>
    </message>
    <message>
        <source>{one} and {other} stories</source>
        <translation>{one} und {other} Artikel</translation>
    </message>
    <message>
        <source>Kind of all</source>
        <translation>Art für alle</translation>
    </message>
    <message>
        <source>Delete tags</source>
        <translation>Schlagwörter löschen</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} und %n weiteres</numerusform>
            <numerusform>{names} und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>{tags} put on {stories}</source>
        <translation>{tags} vergeben an {stories}</translation>
    </message>
    <message>
        <source>{tags} taken off {stories}</source>
        <translation>{tags} entfernt von {stories}</translation>
    </message>
    <message>
        <source>Tag lists ({kinds});;All files (*)</source>
        <translation>Schlagwortlisten ({kinds});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>{tags} written to {path}</source>
        <translation>{tags} nach {path} geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>the %n selected stories</source>
        <translation>
            <numerusform>den %n ausgewählten Artikel</numerusform>
            <numerusform>die %n ausgewählten Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a tag list</source>
        <translation>Schlagwortliste importieren</translation>
    </message>
    <message>
        <source>Export the tags</source>
        <translation>Schlagwörter exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>the %n stories found</source>
        <translation>
            <numerusform>den %n gefundenen Artikel</numerusform>
            <numerusform>die %n gefundenen Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Renamed to “{name}”</source>
        <translation>In „{name}“ umbenannt</translation>
    </message>
    <message>
        <source>“{name}” changed</source>
        <translation>„{name}“ geändert</translation>
    </message>
    <message>
        <source>{tags} changed</source>
        <translation>{tags} geändert</translation>
    </message>
    <message>
        <source>{tags} deleted</source>
        <translation>{tags} gelöscht</translation>
    </message>
    <message>
        <source>{added} new, {changed} changed</source>
        <translation>{added} neu, {changed} geändert</translation>
    </message>
    <message>
        <source>the story found</source>
        <translation>den gefundenen Artikel</translation>
    </message>
    <message>
        <source>“{name}” added</source>
        <translation>„{name}“ hinzugefügt</translation>
    </message>
    <message>
        <source>the open story</source>
        <translation>den offenen Artikel</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Library health…</source>
        <translation>Zustand der Bibliothek…</translation>
    </message>
    <message>
        <source>Making a backup before closing…</source>
        <translation>Vor dem Schließen wird gesichert…</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>Cannot save: {trouble}</source>
        <translation>Speichern nicht möglich: {trouble}</translation>
    </message>
</context>
<context>
    <name>Batches</name>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>{stories} unchanged: {reason}.</source>
        <translation>{stories} unverändert: {reason}.</translation>
    </message>
    <message>
        <source>{stories}: {status}</source>
        <translation>{stories}: {status}</translation>
    </message>
    <message>
        <source>{stories} moved to {desk}</source>
        <translation>{stories} in {desk} verschoben</translation>
    </message>
    <message>
        <source>{stories} moved to the bin</source>
        <translation>{stories} in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>{stories} taken out of the bin</source>
        <translation>{stories} aus dem Papierkorb geholt</translation>
    </message>
    <message>
        <source>Tag “{tag}” put on {stories}</source>
        <translation>Schlagwort „{tag}“ vergeben: {stories}</translation>
    </message>
    <message>
        <source>Tag “{tag}” taken off {stories}</source>
        <translation>Schlagwort „{tag}“ entfernt: {stories}</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>“{headline}” renamed</source>
        <translation>„{headline}“ umbenannt</translation>
    </message>
    <message>
        <source>Changing the stories…</source>
        <translation>Artikel werden geändert…</translation>
    </message>
    <message>
        <source>New desk “{name}”</source>
        <translation>Neues Ressort „{name}“</translation>
    </message>
    <message>
        <source>New tag “{name}”</source>
        <translation>Neues Schlagwort „{name}“</translation>
    </message>
    <message>
        <source>Move to which desk?</source>
        <translation>In welches Ressort?</translation>
    </message>
    <message>
        <source>Add which tag?</source>
        <translation>Welches Schlagwort vergeben?</translation>
    </message>
    <message>
        <source>Take off which tag?</source>
        <translation>Welches Schlagwort entfernen?</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Nothing of that name</source>
        <translation>Nichts mit diesem Namen</translation>
    </message>
</context>
<context>
    <name>Boxes</name>
    <message>
        <source>Alt text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Bildnachweis</translation>
    </message>
    <message>
        <source>Editor’s note</source>
        <translation>Notiz der Redaktion</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address of the link</source>
        <translation>Adresse des Links</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>Byline</name>
    <message>
        <source>Add a byline</source>
        <translation>Autorenzeile hinzufügen</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>Add a dateline</source>
        <translation>Ortsmarke hinzufügen</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Ortsmarke</translation>
    </message>
    <message>
        <source>Add a date</source>
        <translation>Datum hinzufügen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
</context>
<context>
    <name>CannotSave</name>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>The last changes cannot be saved.</source>
        <translation>Die letzten Änderungen können nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Ohne Speichern schließen</translation>
    </message>
</context>
<context>
    <name>CatchingUp</name>
    <message>
        <source>After the update, stories are read anew for what they are about: {percent}% of {total:,}. Until then some related stories and tags are not suggested.</source>
        <translation>Nach der Aktualisierung werden die Beiträge neu daraufhin gelesen, worum es geht: {percent} % von {total:,}. Bis dahin werden manche verwandten Beiträge und Schlagwörter nicht vorgeschlagen.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove {text}</source>
        <translation>{text} entfernen</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New story</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>New from template…</source>
        <translation>Neu aus Vorlage…</translation>
    </message>
    <message>
        <source>Duplicate story</source>
        <translation>Artikel verdoppeln</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>Als Vorlage speichern…</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Ordner importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>Erneut exportieren</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy HTML code</source>
        <translation>HTML-Code kopieren</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Take out of the bin</source>
        <translation>Aus dem Papierkorb holen</translation>
    </message>
    <message>
        <source>Show the bin</source>
        <translation>Papierkorb zeigen</translation>
    </message>
    <message>
        <source>Library health…</source>
        <translation>Zustand der Bibliothek…</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste without formatting</source>
        <translation>Ohne Formatierung einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Weitersuchen</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Rückwärts weitersuchen</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Image…</source>
        <translation>Bild…</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Lead image…</source>
        <translation>Aufmacherbild…</translation>
    </message>
    <message>
        <source>Fetch pictures from the web</source>
        <translation>Bilder aus dem Netz holen</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>Fußnote</translation>
    </message>
    <message>
        <source>Editor’s note</source>
        <translation>Notiz der Redaktion</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Row above</source>
        <translation>Zeile darüber</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>Zeile darunter</translation>
    </message>
    <message>
        <source>Column left</source>
        <translation>Spalte links</translation>
    </message>
    <message>
        <source>Column right</source>
        <translation>Spalte rechts</translation>
    </message>
    <message>
        <source>Move row up</source>
        <translation>Zeile nach oben</translation>
    </message>
    <message>
        <source>Move row down</source>
        <translation>Zeile nach unten</translation>
    </message>
    <message>
        <source>Move column left</source>
        <translation>Spalte nach links</translation>
    </message>
    <message>
        <source>Move column right</source>
        <translation>Spalte nach rechts</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>Links ausrichten</translation>
    </message>
    <message>
        <source>Align centre</source>
        <translation>Zentrieren</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>Rechts ausrichten</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>Spalte entfernen</translation>
    </message>
    <message>
        <source>Remove table</source>
        <translation>Tabelle entfernen</translation>
    </message>
    <message>
        <source>Plain quote</source>
        <translation>Einfaches Zitat</translation>
    </message>
    <message>
        <source>Code block</source>
        <translation>Codeblock</translation>
    </message>
    <message>
        <source>Tick box</source>
        <translation>Kästchen zum Abhaken</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>Trennlinie</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>Durchgestrichen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Remove formatting</source>
        <translation>Formatierung entfernen</translation>
    </message>
    <message>
        <source>Body text</source>
        <translation>Fließtext</translation>
    </message>
    <message>
        <source>Heading 1</source>
        <translation>Überschrift 1</translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation>Überschrift 2</translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation>Überschrift 3</translation>
    </message>
    <message>
        <source>Heading 4</source>
        <translation>Überschrift 4</translation>
    </message>
    <message>
        <source>Heading 5</source>
        <translation>Überschrift 5</translation>
    </message>
    <message>
        <source>Heading 6</source>
        <translation>Überschrift 6</translation>
    </message>
    <message>
        <source>Attributed quote</source>
        <translation>Zitat mit Quelle</translation>
    </message>
    <message>
        <source>Pull quote</source>
        <translation>Hervorgehobenes Zitat</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>Aufzählung</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Nummerierte Liste</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>In edit</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Move to a desk…</source>
        <translation>In ein Ressort verschieben…</translation>
    </message>
    <message>
        <source>Rename in the list</source>
        <translation>In der Liste umbenennen</translation>
    </message>
    <message>
        <source>Peek at the story</source>
        <translation>Artikel kurz ansehen</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Tag the selected stories…</source>
        <translation>Ausgewählte Artikel verschlagworten…</translation>
    </message>
    <message>
        <source>Take a tag off…</source>
        <translation>Schlagwort entfernen…</translation>
    </message>
    <message>
        <source>Manage tags…</source>
        <translation>Schlagwörter verwalten…</translation>
    </message>
    <message>
        <source>Add a related story</source>
        <translation>Verwandten Artikel hinzufügen</translation>
    </message>
    <message>
        <source>Fill related stories with the best</source>
        <translation>Verwandte Artikel mit den besten füllen</translation>
    </message>
    <message>
        <source>Check links…</source>
        <translation>Links prüfen…</translation>
    </message>
    <message>
        <source>Add a source from the selection</source>
        <translation>Quelle aus der Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>Name this version…</source>
        <translation>Diese Fassung benennen…</translation>
    </message>
    <message>
        <source>Compare with the previous version</source>
        <translation>Mit der vorigen Fassung vergleichen</translation>
    </message>
    <message>
        <source>Write or Markdown</source>
        <translation>Schreiben oder Markdown</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Show preview</source>
        <translation>Vorschau zeigen</translation>
    </message>
    <message>
        <source>Show story</source>
        <translation>Artikelangaben zeigen</translation>
    </message>
    <message>
        <source>Show tags</source>
        <translation>Schlagwörter zeigen</translation>
    </message>
    <message>
        <source>Show related</source>
        <translation>Verwandtes zeigen</translation>
    </message>
    <message>
        <source>Show sources</source>
        <translation>Quellen zeigen</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>Verlauf zeigen</translation>
    </message>
    <message>
        <source>Large preview</source>
        <translation>Große Vorschau</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>Konzentriertes Schreiben</translation>
    </message>
    <message>
        <source>Typewriter scrolling</source>
        <translation>Schreibmaschinenmodus</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Übliche Textgröße</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Alle Befehle…</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Open a story…</source>
        <translation>Artikel öffnen…</translation>
    </message>
    <message>
        <source>Search all stories</source>
        <translation>Alle Artikel durchsuchen</translation>
    </message>
    <message>
        <source>Previous story</source>
        <translation>Voriger Artikel</translation>
    </message>
    <message>
        <source>Next story</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>Last story</source>
        <translation>Letzter Artikel</translation>
    </message>
    <message>
        <source>Select all stories in the list</source>
        <translation>Alle Artikel der Liste auswählen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Keep this search…</source>
        <translation>Diese Suche behalten…</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter leeren</translation>
    </message>
    <message>
        <source>Filter by status…</source>
        <translation>Nach Status filtern…</translation>
    </message>
    <message>
        <source>Filter by desk…</source>
        <translation>Nach Ressort filtern…</translation>
    </message>
    <message>
        <source>Filter by tag…</source>
        <translation>Nach Schlagwort filtern…</translation>
    </message>
    <message>
        <source>Sort stories by last edit</source>
        <translation>Nach letzter Änderung sortieren</translation>
    </message>
    <message>
        <source>Sort stories by publish date</source>
        <translation>Nach Erscheinungsdatum sortieren</translation>
    </message>
    <message>
        <source>Sort stories by headline</source>
        <translation>Nach Titel sortieren</translation>
    </message>
    <message>
        <source>Sort stories by word count</source>
        <translation>Nach Wortzahl sortieren</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>About Standfirst</source>
        <translation>Über Standfirst</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>Diagnostics copied</source>
        <translation>Diagnose kopiert</translation>
    </message>
    <message>
        <source>Something went wrong inside Standfirst. Your text is not affected; Help › Copy diagnostics tells more.</source>
        <translation>In Standfirst ist etwas schiefgegangen. Ihr Text ist nicht betroffen; mehr unter Hilfe › Diagnose kopieren.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Give the whole path of the folder.</source>
        <translation>Geben Sie den ganzen Pfad des Ordners an.</translation>
    </message>
    <message>
        <source>Choose a folder to write into.</source>
        <translation>Wählen Sie einen Zielordner.</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>Das ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Standfirst exports</source>
        <translation>Standfirst-Exporte</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Writes “{name}” into {folder}</source>
        <translation>Schreibt „{name}“ in {folder}</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>In einen Ordner exportieren</translation>
    </message>
    <message>
        <source>{stories} exported to {folder}</source>
        <translation>{stories} nach {folder} exportiert</translation>
    </message>
    <message>
        <source>Writing the stories…</source>
        <translation>Die Artikel werden geschrieben…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>No format of that name</source>
        <translation>Kein Format mit diesem Namen</translation>
    </message>
    <message>
        <source>Stopped; what was written so far stays.</source>
        <translation>Angehalten; was schon geschrieben ist, bleibt.</translation>
    </message>
    <message>
        <source>Export {stories} as…</source>
        <translation>{stories} exportieren als…</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Under embargo until {moment}. Do not publish it yet.</source>
        <translation>Sperrfrist bis {moment}. Noch nicht veröffentlichen.</translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message numerus="yes">
        <source>Fetching %n pictures…</source>
        <translation>
            <numerusform>%n Bild wird geholt…</numerusform>
            <numerusform>%n Bilder werden geholt…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures came into the library</source>
        <translation>
            <numerusform>%n Bild ist in die Bibliothek gekommen</numerusform>
            <numerusform>%n Bilder sind in die Bibliothek gekommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures are still on the web. Insert &gt; Fetch pictures brings them.</source>
        <translation>
            <numerusform>%n Bild liegt noch im Netz. Einfügen &gt; Bilder aus dem Netz holen.</numerusform>
            <numerusform>%n Bilder liegen noch im Netz. Einfügen &gt; Bilder aus dem Netz holen.</numerusform>
        </translation>
    </message>
    <message>
        <source>not found: {addresses}</source>
        <translation>nicht gefunden: {addresses}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>{position} of {count}</source>
        <translation>{position} von {count}</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Zurück (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Weiter (F3)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Search options</source>
        <translation>Suchoptionen</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} gefunden</translation>
    </message>
    <message>
        <source>{replaced} replaced</source>
        <translation>{replaced} ersetzt</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Start with a story</source>
        <translation>Beginnen Sie mit einem Artikel</translation>
    </message>
    <message>
        <source>Write a new story</source>
        <translation>Einen neuen Artikel schreiben</translation>
    </message>
    <message>
        <source>Opens an empty headline, ready to type</source>
        <translation>Öffnet einen leeren Titel, bereit zum Tippen</translation>
    </message>
    <message>
        <source>Look around with the sample stories</source>
        <translation>In den Beispielartikeln umsehen</translation>
    </message>
    <message>
        <source>A finished piece with tags, quotes and related stories</source>
        <translation>Ein fertiger Beitrag mit Schlagwörtern, Zitaten und verwandten Artikeln</translation>
    </message>
    <message>
        <source>Bring in Markdown files</source>
        <translation>Markdown-Dateien hereinholen</translation>
    </message>
    <message>
        <source>Headlines, tags and dates are read from each file</source>
        <translation>Titel, Schlagwörter und Daten werden aus jeder Datei gelesen</translation>
    </message>
    <message>
        <source>Every command is one shortcut away:</source>
        <translation>Jeder Befehl ist nur ein Tastenkürzel entfernt:</translation>
    </message>
    <message>
        <source>Your stories stay in one file on this computer. Nothing is sent anywhere.</source>
        <translation>Ihre Artikel bleiben in einer Datei auf diesem Rechner. Nichts wird irgendwohin gesendet.</translation>
    </message>
</context>
<context>
    <name>FormattingBar</name>
    <message>
        <source>Headline</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Begriff</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>Trennlinie</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Heading {level}</source>
        <translation>Überschrift {level}</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Fließtext</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation>Überschrift 2</translation>
    </message>
    <message>
        <source>Attributed quote</source>
        <translation>Zitat mit Quelle</translation>
    </message>
    <message>
        <source>Pull quote</source>
        <translation>Hervorgehobenes Zitat</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>Aufzählung</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Nummerierte Liste</translation>
    </message>
    <message>
        <source>Heading 1</source>
        <translation>Überschrift 1</translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation>Überschrift 3</translation>
    </message>
    <message>
        <source>Heading 4</source>
        <translation>Überschrift 4</translation>
    </message>
    <message>
        <source>Heading 5</source>
        <translation>Überschrift 5</translation>
    </message>
    <message>
        <source>Heading 6</source>
        <translation>Überschrift 6</translation>
    </message>
    <message>
        <source>Strike through</source>
        <translation>Durchgestrichen</translation>
    </message>
    <message>
        <source>Formatting</source>
        <translation>Formatierung</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Style of the paragraph</source>
        <translation>Stil des Absatzes</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Text copied as Markdown</source>
        <translation>Text als Markdown kopiert</translation>
    </message>
    <message>
        <source>The text has changed meanwhile; look again</source>
        <translation>Der Text hat sich inzwischen geändert; sehen Sie noch einmal nach</translation>
    </message>
    <message>
        <source>Kept as “{name}”</source>
        <translation>Behalten als „{name}“</translation>
    </message>
    <message>
        <source>a paragraph of {name}</source>
        <translation>ein Absatz aus {name}</translation>
    </message>
    <message>
        <source>Restored “{name}”</source>
        <translation>„{name}“ wiederhergestellt</translation>
    </message>
    <message>
        <source>Put this paragraph back as it was</source>
        <translation>Diesen Absatz wieder wie damals</translation>
    </message>
    <message>
        <source>Copy the old paragraph</source>
        <translation>Den alten Absatz kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more paragraphs</source>
        <translation>
            <numerusform>… und %n weiterer Absatz</numerusform>
            <numerusform>… und %n weitere Absätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraphs unchanged</source>
        <translation>
            <numerusform>%n Absatz unverändert</numerusform>
            <numerusform>%n Absätze unverändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Kein Unterschied.</translation>
    </message>
    <message numerus="yes">
        <source>%n versions</source>
        <translation>
            <numerusform>%n Fassung</numerusform>
            <numerusform>%n Fassungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words added</source>
        <translation>
            <numerusform>%n Wort hinzugefügt</numerusform>
            <numerusform>%n Wörter hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words removed</source>
        <translation>
            <numerusform>%n Wort entfernt</numerusform>
            <numerusform>%n Wörter entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>First draft</source>
        <translation>Erster Entwurf</translation>
    </message>
    <message>
        <source>Autosaved</source>
        <translation>Automatisch gespeichert</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>Working copy</source>
        <translation>Arbeitsfassung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Wie beim Öffnen</translation>
    </message>
    <message>
        <source>Before replacing all</source>
        <translation>Vor „Alle ersetzen“</translation>
    </message>
    <message>
        <source>Before pasting</source>
        <translation>Vor dem Einfügen</translation>
    </message>
    <message>
        <source>Before importing</source>
        <translation>Vor dem Import</translation>
    </message>
    <message>
        <source>Before restoring</source>
        <translation>Vor dem Wiederherstellen</translation>
    </message>
    <message>
        <source>Inline</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Changes since “{name}”</source>
        <translation>Änderungen seit „{name}“</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
    <message>
        <source>Files that were refused</source>
        <translation>Abgelehnte Dateien</translation>
    </message>
    <message>
        <source>No story</source>
        <translation>Kein Artikel</translation>
    </message>
    <message>
        <source>{files} could not be brought in</source>
        <translation>{files} ließen sich nicht hereinholen</translation>
    </message>
    <message>
        <source>{stories} came in and can be found in the list.</source>
        <translation>{stories} sind hereingekommen und stehen in der Liste.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandtes</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Import stories</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Import a folder of stories</source>
        <translation>Einen Ordner mit Artikeln importieren</translation>
    </message>
    <message>
        <source>Bringing stories in…</source>
        <translation>Artikel werden hereingeholt…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Stories ({kinds});;All files (*)</source>
        <translation>Artikel ({kinds});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The import was stopped; what came in so far stays.</source>
        <translation>Der Import wurde angehalten; was schon hereingekommen ist, bleibt.</translation>
    </message>
    <message>
        <source>There was no story file to bring in</source>
        <translation>Es gab keine Artikeldatei zum Hereinholen</translation>
    </message>
    <message>
        <source>{words} brought in</source>
        <translation>{words} hereingeholt</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Press a key’s button, then the new key. Backspace leaves none, Esc the old one.</source>
        <translation>Drücken Sie den Knopf einer Taste, dann die neue Taste. Die Rücktaste lässt keine, Esc die alte.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <translation>Taste drücken…</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>{key} belongs to “{command}”.</source>
        <translation>{key} gehört zu „{command}“.</translation>
    </message>
    <message>
        <source>Key of {command}: {key}</source>
        <translation>Taste von {command}: {key}</translation>
    </message>
    <message>
        <source>Use it here instead</source>
        <translation>Stattdessen hier verwenden</translation>
    </message>
    <message>
        <source>No key of that name</source>
        <translation>Keine Taste mit diesem Namen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Search a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keys of Standfirst</source>
        <translation>Tasten von Standfirst</translation>
    </message>
    <message>
        <source>This key types a character. Hold Ctrl or Alt with it.</source>
        <translation>Diese Taste schreibt ein Zeichen. Halten Sie Strg oder Alt dazu.</translation>
    </message>
    <message>
        <source>The text needs this key. Hold Ctrl or Alt with it.</source>
        <translation>Der Text braucht diese Taste. Halten Sie Strg oder Alt dazu.</translation>
    </message>
    <message>
        <source>Ctrl+Alt is AltGr on many keyboards: there this key may type a character.</source>
        <translation>Strg+Alt ist auf vielen Tastaturen AltGr: Dort schreibt diese Taste vielleicht ein Zeichen.</translation>
    </message>
</context>
<context>
    <name>LeadCard</name>
    <message>
        <source>No alt text</source>
        <translation>Kein Alternativtext</translation>
    </message>
    <message>
        <source>No credit</source>
        <translation>Kein Bildnachweis</translation>
    </message>
    <message>
        <source>Lead image</source>
        <translation>Aufmacherbild</translation>
    </message>
    <message>
        <source>Add a lead image</source>
        <translation>Aufmacherbild hinzufügen</translation>
    </message>
    <message>
        <source>Edit caption, credit, alt text…</source>
        <translation>Unterschrift, Nachweis, Alternativtext ändern…</translation>
    </message>
    <message>
        <source>Choose another picture…</source>
        <translation>Anderes Bild wählen…</translation>
    </message>
    <message>
        <source>Remove the lead image</source>
        <translation>Aufmacherbild entfernen</translation>
    </message>
    <message>
        <source>Add a lead image: drop, paste or click</source>
        <translation>Aufmacherbild hinzufügen: ablegen, einfügen oder klicken</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>Keine Bildunterschrift</translation>
    </message>
    <message>
        <source>Add a lead image…</source>
        <translation>Aufmacherbild hinzufügen…</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>Credit: {credit}</source>
        <translation>Nachweis: {credit}</translation>
    </message>
</context>
<context>
    <name>LibraryHealth</name>
    <message>
        <source>The library has problems.</source>
        <translation>Die Bibliothek hat Schäden.</translation>
    </message>
    <message>
        <source>Library health</source>
        <translation>Zustand der Bibliothek</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… und %n weiteres.</numerusform>
            <numerusform>… und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Ways out…</source>
        <translation>Auswege…</translation>
    </message>
    <message>
        <source>Every text, version and picture can be checked now.</source>
        <translation>Jeder Text, jede Fassung und jedes Bild kann jetzt geprüft werden.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Open a copy…</source>
        <translation>Kopie öffnen…</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The window closes and opens again with the library as it was then. The present file is kept beside it.</source>
        <translation>Das Fenster schließt und öffnet sich wieder mit der Bibliothek von damals. Die jetzige Datei bleibt daneben liegen.</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Rebuild the search</source>
        <translation>Suche neu aufbauen</translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n versions</source>
        <translation>
            <numerusform>%n Fassung</numerusform>
            <numerusform>%n Fassungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The library is sound: {counted}.</source>
        <translation>Die Bibliothek ist in Ordnung: {counted}.</translation>
    </message>
    <message>
        <source>Checking every text, version and picture…</source>
        <translation>Jeder Text, jede Fassung und jedes Bild wird geprüft…</translation>
    </message>
    <message>
        <source>Compacting…</source>
        <translation>Wird verkleinert…</translation>
    </message>
    <message>
        <source>Reading every story anew for the search…</source>
        <translation>Jeder Artikel wird neu für die Suche gelesen…</translation>
    </message>
    <message>
        <source>The search knows every story again.</source>
        <translation>Die Suche kennt wieder jeden Artikel.</translation>
    </message>
    <message>
        <source>The file is {size} smaller.</source>
        <translation>Die Datei ist um {size} kleiner.</translation>
    </message>
    <message>
        <source>The file has no gaps; it is as small as it can be.</source>
        <translation>Die Datei hat keine Lücken; kleiner geht es nicht.</translation>
    </message>
    <message>
        <source>The backup is made and verified.</source>
        <translation>Die Sicherung ist angelegt und geprüft.</translation>
    </message>
    <message>
        <source>Make a copy of the backup</source>
        <translation>Kopie der Sicherung anlegen</translation>
    </message>
    <message>
        <source>Libraries (*.standfirst)</source>
        <translation>Bibliotheken (*.standfirst)</translation>
    </message>
    <message>
        <source>on closing</source>
        <translation>beim Schließen</translation>
    </message>
    <message>
        <source>while working</source>
        <translation>während der Arbeit</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>vor einer Aktualisierung</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>vor einem Import</translation>
    </message>
    <message>
        <source>before deleting</source>
        <translation>vor dem Löschen</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>vor einer Wiederherstellung</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Es wird gesichert…</translation>
    </message>
    <message>
        <source>SQLite {version}</source>
        <translation>SQLite {version}</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>versions in it</source>
        <translation>Fassungen darin</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>free on the disk</source>
        <translation>frei auf dem Datenträger</translation>
    </message>
</context>
<context>
    <name>LibraryHeld</name>
    <message>
        <source>Two computers that write to one library can damage it. Open it here only if it is closed there, or that computer was switched off without closing it.</source>
        <translation>Zwei Rechner, die in eine Bibliothek schreiben, können sie beschädigen. Öffnen Sie sie hier nur, wenn sie dort geschlossen ist oder jener Rechner ausgeschaltet wurde, ohne sie zu schließen.</translation>
    </message>
    <message>
        <source>The library is in use</source>
        <translation>Die Bibliothek wird benutzt</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Open it here</source>
        <translation>Hier öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The library is open on {host}</source>
        <translation>Die Bibliothek ist auf {host} geöffnet</translation>
    </message>
    <message>
        <source>{detail} Wait until it is done, then try again.</source>
        <translation>{detail} Warten Sie, bis es fertig ist, und versuchen Sie es dann erneut.</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message numerus="yes">
        <source>%n links want a look.</source>
        <translation>
            <numerusform>%n Link braucht einen Blick.</numerusform>
            <numerusform>%n Links brauchen einen Blick.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every related story leads where it should.</source>
        <translation>Jeder verwandte Artikel führt dorthin, wohin er soll.</translation>
    </message>
    <message>
        <source>Check links</source>
        <translation>Links prüfen</translation>
    </message>
    <message>
        <source>Export these again</source>
        <translation>Diese erneut exportieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Related stories that have changed</source>
        <translation>Verwandte Artikel, die sich geändert haben</translation>
    </message>
    <message numerus="yes">
        <source>Mend %n that are safe</source>
        <translation>
            <numerusform>%n sicheren ausbessern</numerusform>
            <numerusform>%n sichere ausbessern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages show old cards.</source>
        <translation>
            <numerusform>%n Seite zeigt alte Karten.</numerusform>
            <numerusform>%n Seiten zeigen alte Karten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>On the page of “{headline}”</source>
        <translation>Auf der Seite „{headline}“</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message numerus="yes">
        <source>%n pages exported again</source>
        <translation>
            <numerusform>%n Seite erneut exportiert</numerusform>
            <numerusform>%n Seiten erneut exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Export one story first, to say where the pages go</source>
        <translation>Exportieren Sie erst einen Artikel, damit bekannt ist, wohin die Seiten kommen</translation>
    </message>
</context>
<context>
    <name>LivePreview</name>
    <message>
        <source>Desktop, 1200 px</source>
        <translation>Bildschirm, 1200 px</translation>
    </message>
    <message>
        <source>Tablet, 768 px</source>
        <translation>Tablet, 768 px</translation>
    </message>
    <message>
        <source>Phone, 390 px</source>
        <translation>Telefon, 390 px</translation>
    </message>
    <message>
        <source>Width and scale of the page</source>
        <translation>Breite und Maßstab der Seite</translation>
    </message>
    <message>
        <source>meta</source>
        <translation>meta</translation>
    </message>
    <message>
        <source>Large preview</source>
        <translation>Große Vorschau</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Wieder zeigen</translation>
    </message>
    <message>
        <source>link</source>
        <translation>link</translation>
    </message>
    <message>
        <source>The page of the open story appears here.</source>
        <translation>Hier erscheint die Seite des offenen Artikels.</translation>
    </message>
    <message>
        <source>The preview has stopped. The story itself is not affected.</source>
        <translation>Die Vorschau ist stehen geblieben. Der Artikel selbst ist nicht betroffen.</translation>
    </message>
    <message>
        <source>{width} px · {scale:.0%}</source>
        <translation>{width} px · {scale:.0%}</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed</source>
        <translation>Angehalten; nichts wurde geändert</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{headline} — Standfirst</source>
        <translation>{headline} – Standfirst</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>&amp;Story</source>
        <translation>&amp;Artikel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Story list</source>
        <translation>Artikelliste</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>der Datenträger kann nur gelesen werden</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner fehlt</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ist kein Ordner</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>die Datei gibt es schon</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>der Datenträger meldet einen Fehler</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>das ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>das Kontingent auf dem Datenträger ist aufgebraucht</translation>
    </message>
    <message>
        <source>Cannot write {path}: {reason}</source>
        <translation>{path} kann nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <source>There is no export format “{name}”; there are {names}</source>
        <translation>Es gibt kein Exportformat „{name}“; es gibt {names}</translation>
    </message>
    <message>
        <source>cannot be read: {reason}</source>
        <translation>kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>holds no stories</source>
        <translation>enthält keine Artikel</translation>
    </message>
    <message>
        <source>line 1: front matter is opened by {fence} and never closed</source>
        <translation>Zeile 1: Die Kopfdaten beginnen mit {fence} und enden nie</translation>
    </message>
    <message>
        <source>line 1: front matter is longer than any metadata</source>
        <translation>Zeile 1: Die Kopfdaten sind länger, als Metadaten es je sind</translation>
    </message>
    <message>
        <source>is not a kind of file that can be imported ({kind})</source>
        <translation>ist keine Art von Datei, die importiert werden kann ({kind})</translation>
    </message>
    <message>
        <source>without a suffix</source>
        <translation>ohne Endung</translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation>ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>holds no article</source>
        <translation>enthält keinen Artikel</translation>
    </message>
    <message>
        <source>is not {name} text, as it says it is: {error}</source>
        <translation>ist kein {name}-Text, wie sie behauptet: {error}</translation>
    </message>
    <message>
        <source>{relative!r} would be written outside {folder}</source>
        <translation>{relative!r} würde außerhalb von {folder} geschrieben</translation>
    </message>
    <message>
        <source>line {line}: front matter is not JSON</source>
        <translation>Zeile {line}: Die Kopfdaten sind kein JSON</translation>
    </message>
    <message>
        <source>line {line}: front matter is not JSON: {problem}</source>
        <translation>Zeile {line}: Die Kopfdaten sind kein JSON: {problem}</translation>
    </message>
    <message>
        <source>line 1: front matter is nested too deeply</source>
        <translation>Zeile 1: Die Kopfdaten sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>line {line}: front matter is not TOML: {problem}</source>
        <translation>Zeile {line}: Die Kopfdaten sind kein TOML: {problem}</translation>
    </message>
    <message>
        <source>line 2: front matter is nested too deeply</source>
        <translation>Zeile 2: Die Kopfdaten sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>line {line}: front matter is not a list of keys and values</source>
        <translation>Zeile {line}: Die Kopfdaten sind keine Liste von Schlüsseln und Werten</translation>
    </message>
    <message>
        <source>line {line}: front matter holds too much or is nested too deeply</source>
        <translation>Zeile {line}: Die Kopfdaten enthalten zu viel oder sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>line {line}: front matter is not YAML: {problem}</source>
        <translation>Zeile {line}: Die Kopfdaten sind kein YAML: {problem}</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>{folder} has no {page} and no {style}</source>
        <translation>{folder} enthält weder {page} noch {style}</translation>
    </message>
    <message>
        <source>{name} {error}</source>
        <translation>{name} {error}</translation>
    </message>
    <message>
        <source>is not a picture</source>
        <translation>ist kein Bild</translation>
    </message>
    <message>
        <source>is not text: a zero byte at position {position}</source>
        <translation>ist kein Text: ein Null-Byte an Stelle {position}</translation>
    </message>
    <message>
        <source>the end at position {position}</source>
        <translation>das Ende an Stelle {position}</translation>
    </message>
    <message>
        <source>line {line}: is not {encoding} text: {what}</source>
        <translation>Zeile {line}: ist kein {encoding}-Text: {what}</translation>
    </message>
    <message>
        <source>is too large: {largest} at most</source>
        <translation>ist zu groß: höchstens {largest}</translation>
    </message>
    <message>
        <source>byte 0x{byte:02X} at position {position}</source>
        <translation>Byte 0x{byte:02X} an Stelle {position}</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>is not a file</source>
        <translation>ist keine Datei</translation>
    </message>
    <message>
        <source>is too large: {size}, {largest} at most</source>
        <translation>ist zu groß: {size}, höchstens {largest}</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>die Datei gibt es nicht</translation>
    </message>
    <message>
        <source>may not be read: permission denied</source>
        <translation>darf nicht gelesen werden: keine Berechtigung</translation>
    </message>
    <message>
        <source>{path}: {error}</source>
        <translation>{path}: {error}</translation>
    </message>
    <message>
        <source>has no name</source>
        <translation>hat keinen Namen</translation>
    </message>
    <message>
        <source>the name is longer than {count} characters</source>
        <translation>der Name ist länger als {count} Zeichen</translation>
    </message>
    <message>
        <source>“{kind}” is no kind of tag; say topic, person, place or organisation</source>
        <translation>„{kind}“ ist keine Art von Schlagwort; möglich sind topic, person, place oder organisation</translation>
    </message>
    <message>
        <source>is no table: {error}</source>
        <translation>ist keine Tabelle: {error}</translation>
    </message>
    <message>
        <source>has no column with the heading “name”</source>
        <translation>hat keine Spalte mit der Überschrift „name“</translation>
    </message>
    <message>
        <source>is no list of tags: it has no concepts</source>
        <translation>ist keine Liste von Schlagwörtern: sie enthält keine Begriffe</translation>
    </message>
    <message>
        <source>is no JSON: {error}</source>
        <translation>ist kein JSON: {error}</translation>
    </message>
    <message>
        <source>the concept has no name</source>
        <translation>der Begriff hat keinen Namen</translation>
    </message>
    <message>
        <source>declares entities of its own, which are not safe to read</source>
        <translation>erklärt eigene Entitäten; die zu lesen wäre nicht sicher</translation>
    </message>
    <message>
        <source>is no XML: {problem}</source>
        <translation>ist kein XML: {problem}</translation>
    </message>
    <message>
        <source>{page} must hold the story once, as {written}</source>
        <translation>{page} muss den Artikel einmal enthalten, als {written}</translation>
    </message>
    <message>
        <source>Your page template is not used. {trouble}. The built-in page stands in.</source>
        <translation>Ihre Seitenvorlage wird nicht verwendet. {trouble}. An ihre Stelle tritt die eingebaute Seite.</translation>
    </message>
    <message>
        <source>The process for templates did not start</source>
        <translation>Der Prozess für Vorlagen ist nicht gestartet</translation>
    </message>
    <message>
        <source>{page} takes longer than {seconds:g} seconds</source>
        <translation>{page} braucht länger als {seconds:g} Sekunden</translation>
    </message>
    <message>
        <source>{page} needs more memory than it may have</source>
        <translation>{page} braucht mehr Speicher, als erlaubt ist</translation>
    </message>
    <message>
        <source>{page}: {words}</source>
        <translation>{page}: {words}</translation>
    </message>
    <message>
        <source>{page}, line {line}: {words}</source>
        <translation>{page}, Zeile {line}: {words}</translation>
    </message>
    <message>
        <source>{page} makes a page of more than {largest:,} characters</source>
        <translation>{page} ergibt eine Seite von mehr als {largest:,} Zeichen</translation>
    </message>
    <message>
        <source>not allowed in a template: {error}</source>
        <translation>in einer Vorlage nicht erlaubt: {error}</translation>
    </message>
    <message>
        <source>needs more memory than it may have</source>
        <translation>braucht mehr Speicher, als erlaubt ist</translation>
    </message>
    <message>
        <source>No outlet is named here that could be linked.</source>
        <translation>Hier ist kein Medium genannt, das verlinkt werden könnte.</translation>
    </message>
    <message>
        <source>Only addresses that begin with http:// or https:// can be linked.</source>
        <translation>Verlinkt werden können nur Adressen, die mit http:// oder https:// beginnen.</translation>
    </message>
    <message>
        <source>Only block quotes have a line that says who is quoted.</source>
        <translation>Nur abgesetzte Zitate haben eine Zeile, die sagt, wer zitiert wird.</translation>
    </message>
    <message>
        <source>The link is written in a way that only the text can change.</source>
        <translation>Der Link ist so geschrieben, dass er nur im Text geändert werden kann.</translation>
    </message>
    <message>
        <source>The link cannot be put here; write it into the text.</source>
        <translation>Der Link kann hier nicht gesetzt werden; schreiben Sie ihn in den Text.</translation>
    </message>
    <message>
        <source>Marks are nested too deeply to be shown formatted.</source>
        <translation>Auszeichnungen sind zu tief verschachtelt, um formatiert gezeigt zu werden.</translation>
    </message>
    <message>
        <source>{count} passages are too complex to be shown formatted. Their source is shown instead.</source>
        <translation>{count} Stellen sind zu verwickelt, um formatiert gezeigt zu werden. Stattdessen steht dort ihr Quelltext.</translation>
    </message>
    <message>
        <source>This passage is too complex to be shown formatted.</source>
        <translation>Diese Stelle ist zu verwickelt, um formatiert gezeigt zu werden.</translation>
    </message>
    <message>
        <source>This table is too large to be shown formatted.</source>
        <translation>Diese Tabelle ist zu groß, um formatiert gezeigt zu werden.</translation>
    </message>
    <message>
        <source>There are too many brackets in this passage to show it formatted.</source>
        <translation>In dieser Stelle stehen zu viele Klammern, um sie formatiert zu zeigen.</translation>
    </message>
    <message>
        <source>There are too many unfinished links in this passage.</source>
        <translation>In dieser Stelle stehen zu viele unfertige Links.</translation>
    </message>
    <message>
        <source>There are too many unfinished code marks in this passage.</source>
        <translation>In dieser Stelle stehen zu viele unfertige Code-Zeichen.</translation>
    </message>
    <message>
        <source>One passage is too complex to be shown formatted. Its source is shown instead.</source>
        <translation>Eine Stelle ist zu verwickelt, um formatiert gezeigt zu werden. Stattdessen steht dort ihr Quelltext.</translation>
    </message>
    <message>
        <source>HTML is nested too deeply to be shown.</source>
        <translation>HTML ist zu tief verschachtelt, um gezeigt zu werden.</translation>
    </message>
    <message>
        <source>is written as plain words where its formatting cannot be kept</source>
        <translation>ist als bloße Wörter geschrieben, wo die Formatierung nicht bleiben kann</translation>
    </message>
    <message>
        <source>had something in its source that may not have been kept</source>
        <translation>hatte etwas im Quelltext, das vielleicht nicht geblieben ist</translation>
    </message>
    <message>
        <source>is written as words because it would run on into what follows</source>
        <translation>ist als Wörter geschrieben, weil sie sonst in das Folgende überginge</translation>
    </message>
    <message>
        <source>what shows nothing</source>
        <translation>was nichts zeigt</translation>
    </message>
    <message>
        <source>definitions within a block</source>
        <translation>Definitionen in einem Absatz</translation>
    </message>
    <message>
        <source>an editor&apos;s note where no words can stand</source>
        <translation>eine Redaktionsnotiz, wo keine Wörter stehen können</translation>
    </message>
    <message>
        <source>definitions</source>
        <translation>Definitionen</translation>
    </message>
    <message>
        <source>definitions within a footnote</source>
        <translation>Definitionen in einer Fußnote</translation>
    </message>
    <message>
        <source>a line break where none can be written</source>
        <translation>ein Zeilenumbruch, wo keiner stehen kann</translation>
    </message>
    <message>
        <source>styles in a table</source>
        <translation>Stile in einer Tabelle</translation>
    </message>
    <message>
        <source>words after a block in a list item</source>
        <translation>Wörter nach einem Block in einem Listenpunkt</translation>
    </message>
    <message>
        <source>too complex</source>
        <translation>zu verwickelt</translation>
    </message>
    <message>
        <source>attributes on code</source>
        <translation>Attribute an Code</translation>
    </message>
    <message>
        <source>markup in code</source>
        <translation>Auszeichnungen in Code</translation>
    </message>
    <message>
        <source>attributes on a quote</source>
        <translation>Attribute an einem Zitat</translation>
    </message>
    <message>
        <source>an empty quote</source>
        <translation>ein leeres Zitat</translation>
    </message>
    <message>
        <source>a class that would make it a quote of another kind</source>
        <translation>eine Klasse, die daraus ein Zitat anderer Art machen würde</translation>
    </message>
    <message>
        <source>a figure by reference</source>
        <translation>ein Bild mit Verweis</translation>
    </message>
    <message>
        <source>attributes on a list</source>
        <translation>Attribute an einer Liste</translation>
    </message>
    <message>
        <source>attributes on a table</source>
        <translation>Attribute an einer Tabelle</translation>
    </message>
    <message>
        <source>attributes in a table</source>
        <translation>Attribute in einer Tabelle</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>attributes on a list item</source>
        <translation>Attribute an einem Listenpunkt</translation>
    </message>
    <message>
        <source>attributes on a definition</source>
        <translation>Attribute an einer Definition</translation>
    </message>
    <message>
        <source>markup in a caption</source>
        <translation>Auszeichnungen in einer Bildunterschrift</translation>
    </message>
    <message>
        <source>a link without words</source>
        <translation>ein Link ohne Wörter</translation>
    </message>
    <message>
        <source>a reference with markup in its label</source>
        <translation>ein Verweis mit Auszeichnungen im Namen</translation>
    </message>
    <message>
        <source>emphasis within emphasis</source>
        <translation>Hervorhebung in einer Hervorhebung</translation>
    </message>
    <message>
        <source>empty code</source>
        <translation>leerer Code</translation>
    </message>
    <message>
        <source>Lists or quotes are nested too deeply to be shown formatted.</source>
        <translation>Listen oder Zitate sind zu tief verschachtelt, um formatiert gezeigt zu werden.</translation>
    </message>
    <message>
        <source>Only a published story can be corrected or withdrawn</source>
        <translation>Nur ein veröffentlichter Artikel kann korrigiert oder zurückgezogen werden</translation>
    </message>
    <message>
        <source>The story is under embargo</source>
        <translation>Der Artikel unterliegt einer Sperrfrist</translation>
    </message>
    <message>
        <source>A published story goes back to In edit</source>
        <translation>Ein veröffentlichter Artikel geht zurück in die Bearbeitung</translation>
    </message>
    <message>
        <source>No other story of the library belongs here.</source>
        <translation>Kein anderer Artikel der Bibliothek passt hierher.</translation>
    </message>
    <message>
        <source>{folder} cannot be made: {reason}.</source>
        <translation>{folder} kann nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
        <source>the slug “{slug}” is taken by {first}</source>
        <translation>der Slug „{slug}“ ist durch {first} vergeben</translation>
    </message>
    <message>
        <source>the library has a story with the slug “{slug}” already</source>
        <translation>die Bibliothek hat schon einen Artikel mit dem Slug „{slug}“</translation>
    </message>
    <message>
        <source>the related story “{slug}” is not in the library</source>
        <translation>der verwandte Artikel „{slug}“ ist nicht in der Bibliothek</translation>
    </message>
    <message>
        <source>the picture {address}: {error}</source>
        <translation>das Bild {address}: {error}</translation>
    </message>
    <message>
        <source>Backups cannot go to {root}: what happens to the library would happen to them.</source>
        <translation>Sicherungen können nicht nach {root}: Was der Bibliothek geschieht, geschähe auch ihnen.</translation>
    </message>
    <message>
        <source>There is something at {target} already; nothing was copied.</source>
        <translation>Unter {target} liegt schon etwas; nichts wurde kopiert.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>{path} is gone, but backups of it are there.</source>
        <translation>{path} ist fort, aber es gibt Sicherungen davon.</translation>
    </message>
    <message>
        <source>Parts of {path} cannot be read, and text waits to be saved in it. {problem}</source>
        <translation>Teile von {path} sind nicht lesbar, und es wartet Text darauf, darin gespeichert zu werden. {problem}</translation>
    </message>
    <message>
        <source>under embargo until {moment:%Y-%m-%d %H:%M %Z}</source>
        <translation>Sperrfrist bis {moment:%Y-%m-%d %H:%M %Z}</translation>
    </message>
    <message>
        <source>Nothing in {path} could be read.</source>
        <translation>Nichts in {path} war lesbar.</translation>
    </message>
    <message>
        <source>{path} has lost its beginning.</source>
        <translation>{path} hat den Anfang verloren.</translation>
    </message>
    <message>
        <source>The address has to begin with http:// or https://.</source>
        <translation>Die Adresse muss mit http:// oder https:// beginnen.</translation>
    </message>
    <message>
        <source>The link needs a title.</source>
        <translation>Der Link braucht einen Titel.</translation>
    </message>
    <message>
        <source>The story has no such related story.</source>
        <translation>Der Artikel hat keinen solchen verwandten Artikel.</translation>
    </message>
    <message>
        <source>The saved search is gone.</source>
        <translation>Die gespeicherte Suche gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Give the template a name</source>
        <translation>Geben Sie der Vorlage einen Namen</translation>
    </message>
    <message>
        <source>The lead tag has to be one of the story&apos;s tags.</source>
        <translation>Das Leitschlagwort muss eines der Schlagwörter des Artikels sein.</translation>
    </message>
    <message>
        <source>the parent “{name}” is not known</source>
        <translation>das übergeordnete „{name}“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>the alias “{name}” belongs to the tag “{tag}”</source>
        <translation>der andere Name „{name}“ gehört zum Schlagwort „{tag}“</translation>
    </message>
    <message>
        <source>Choose two tags or more to merge.</source>
        <translation>Wählen Sie mindestens zwei Schlagwörter zum Zusammenführen.</translation>
    </message>
    <message>
        <source>{path} cannot be read as UTF-8 text: {error}</source>
        <translation>{path} ist nicht als UTF-8-Text lesbar: {error}</translation>
    </message>
    <message>
        <source>{path} cannot be opened: it lies where nothing can be written, and its last changes are still in {name}-wal. Copy both files to another folder.</source>
        <translation>{path} kann nicht geöffnet werden: Am Ort der Datei kann nichts geschrieben werden, und ihre letzten Änderungen stehen noch in {name}-wal. Kopieren Sie beide Dateien in einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no story {described}.</source>
        <translation>Es gibt keinen Artikel {described}.</translation>
    </message>
    <message>
        <source>A story with the id {id} is there already.</source>
        <translation>Einen Artikel mit der Kennung {id} gibt es schon.</translation>
    </message>
    <message>
        <source>Another story already has the slug “{slug}”.</source>
        <translation>Den Slug „{slug}“ hat schon ein anderer Artikel.</translation>
    </message>
    <message>
        <source>No copy was made: there is something at {target} already.</source>
        <translation>Keine Kopie wurde gemacht: Unter {target} liegt schon etwas.</translation>
    </message>
    <message>
        <source>No copy was made, for the copy would be damaged. {problem}</source>
        <translation>Keine Kopie wurde gemacht, denn sie wäre beschädigt. {problem}</translation>
    </message>
    <message>
        <source>No copy was made at {target}: {reason}.</source>
        <translation>Unter {target} wurde keine Kopie gemacht: {reason}.</translation>
    </message>
    <message>
        <source>No copy was made at {target}: {error}.</source>
        <translation>Unter {target} wurde keine Kopie gemacht: {error}.</translation>
    </message>
    <message>
        <source>No backup was made of a damaged library: {error}.</source>
        <translation>Von einer beschädigten Bibliothek wurde keine Sicherung gemacht: {error}.</translation>
    </message>
    <message>
        <source>No backup was made: the library holds {stories} stories with {words} words, its last backup {before_stories} with {before_words}. If that is right, make a backup by hand.</source>
        <translation>Keine Sicherung wurde gemacht: Die Bibliothek enthält {stories} Artikel mit {words} Wörtern, ihre letzte Sicherung {before_stories} mit {before_words}. Stimmt das, machen Sie eine Sicherung von Hand.</translation>
    </message>
    <message>
        <source>No backup was made in {folder}: {error}.</source>
        <translation>In {folder} wurde keine Sicherung gemacht: {error}.</translation>
    </message>
    <message>
        <source>No backup was made of a damaged library. {problem}</source>
        <translation>Von einer beschädigten Bibliothek wurde keine Sicherung gemacht. {problem}</translation>
    </message>
    <message>
        <source>No backup was made in {folder}: {reason}.</source>
        <translation>In {folder} wurde keine Sicherung gemacht: {reason}.</translation>
    </message>
    <message>
        <source>There is no story with the id {id}.</source>
        <translation>Es gibt keinen Artikel mit der Kennung {id}.</translation>
    </message>
    <message>
        <source>The search index</source>
        <translation>Der Suchindex</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>The references</source>
        <translation>Der Verweisbestand</translation>
    </message>
    <message>
        <source>The stories</source>
        <translation>Der Artikelbestand</translation>
    </message>
    <message>
        <source>The versions</source>
        <translation>Der Bestand der Fassungen</translation>
    </message>
    <message>
        <source>The pictures</source>
        <translation>Der Bildbestand</translation>
    </message>
    <message>
        <source>Row {row} of {table} points to something in {parent} that is gone.</source>
        <translation>Zeile {row} von {table} verweist auf etwas in {parent}, das fehlt.</translation>
    </message>
    <message>
        <source>{count} stories are missing from the search index; rebuild it.</source>
        <translation>{count} Artikel fehlen im Suchindex; bauen Sie ihn neu auf.</translation>
    </message>
    <message>
        <source>{count} files in {folder} are not the library&apos;s: {names}.</source>
        <translation>{count} Dateien in {folder} gehören nicht zur Bibliothek: {names}.</translation>
    </message>
    <message>
        <source>… and {count} more of that sort.</source>
        <translation>… und {count} weitere dieser Art.</translation>
    </message>
    <message>
        <source>The file is damaged: {error}.</source>
        <translation>Die Datei ist beschädigt: {error}.</translation>
    </message>
    <message>
        <source>The story “{slug}” has lost its text.</source>
        <translation>Der Artikel „{slug}“ hat seinen Text verloren.</translation>
    </message>
    <message>
        <source>Version {number} of the story “{slug}” is not the text that was kept.</source>
        <translation>Fassung {number} des Artikels „{slug}“ ist nicht der Text, der aufgehoben wurde.</translation>
    </message>
    <message>
        <source>The search index does not match the stories; rebuild it.</source>
        <translation>Der Suchindex passt nicht zu den Artikeln; bauen Sie ihn neu auf.</translation>
    </message>
    <message>
        <source>{what} cannot be read: {error}.</source>
        <translation>{what} kann nicht gelesen werden: {error}.</translation>
    </message>
    <message>
        <source>The text of the story “{slug}” is not the text that was saved.</source>
        <translation>Der Text des Artikels „{slug}“ ist nicht der, der gespeichert wurde.</translation>
    </message>
    <message>
        <source>The picture “{name}” is missing from {folder}.</source>
        <translation>Das Bild „{name}“ fehlt in {folder}.</translation>
    </message>
    <message>
        <source>The picture “{name}” in {folder} is not the one that was added.</source>
        <translation>Das Bild „{name}“ in {folder} ist nicht das, das hinzugefügt wurde.</translation>
    </message>
    <message>
        <source>{path} is being restored.</source>
        <translation>{path} wird gerade wiederhergestellt.</translation>
    </message>
    <message>
        <source>{path} is not open yet.</source>
        <translation>{path} ist noch nicht offen.</translation>
    </message>
    <message>
        <source>{path} has an older schema.</source>
        <translation>{path} hat ein älteres Schema.</translation>
    </message>
    <message>
        <source>{path} is damaged: its stories cannot be found.</source>
        <translation>{path} ist beschädigt: Die Artikel darin sind nicht zu finden.</translation>
    </message>
    <message>
        <source>{path} is damaged ({error}).</source>
        <translation>{path} ist beschädigt ({error}).</translation>
    </message>
    <message>
        <source>{path} is empty (0 bytes); it is not a Standfirst library.</source>
        <translation>{path} ist leer (0 Bytes) und keine Bibliothek von Standfirst.</translation>
    </message>
    <message>
        <source>{path} is not a Standfirst library.</source>
        <translation>{path} ist keine Bibliothek von Standfirst.</translation>
    </message>
    <message>
        <source>{path} is a database of another program, not a Standfirst library.</source>
        <translation>{path} ist die Datenbank eines anderen Programms, keine Bibliothek von Standfirst.</translation>
    </message>
    <message>
        <source>{path} is damaged: {missing} bytes are missing at its end.</source>
        <translation>{path} ist beschädigt: Am Ende fehlen {missing} Bytes.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Standfirst (schema {schema}, this version knows {known}); it was left as it is. Update Standfirst to open it.</source>
        <translation>{path} stammt von einem neueren Standfirst (Schema {schema}, diese Version kennt {known}) und blieb, wie es ist. Aktualisieren Sie Standfirst, um es zu öffnen.</translation>
    </message>
    <message>
        <source>{path} is damaged: its schema number is {schema}.</source>
        <translation>{path} ist beschädigt: Die Schemanummer ist {schema}.</translation>
    </message>
    <message>
        <source>{path} is a folder; a library is a file.</source>
        <translation>{path} ist ein Ordner; eine Bibliothek ist eine Datei.</translation>
    </message>
    <message>
        <source>{path} is not a file.</source>
        <translation>{path} ist keine Datei.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{path} is another file now; the one that was opened was moved or deleted.</source>
        <translation>{path} ist jetzt eine andere Datei; die geöffnete wurde verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>{path} has lost its end: {count} bytes are missing.</source>
        <translation>{path} hat sein Ende verloren: Es fehlen {count} Bytes.</translation>
    </message>
    <message>
        <source>{path} is gone: it was moved or deleted, or its disk was taken away.</source>
        <translation>{path} ist fort: verschoben, gelöscht oder mit dem Datenträger entfernt.</translation>
    </message>
    <message>
        <source>{path} was written by an older Standfirst and lies where nothing can be written; copy it to another folder to open it.</source>
        <translation>{path} stammt von einem älteren Standfirst und liegt dort, wo nichts geschrieben werden kann; kopieren Sie es zum Öffnen in einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{path} can only be read, not written.</source>
        <translation>{path} kann nur gelesen, nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>{path} is gone, and its last changes are in the log beside it.</source>
        <translation>{path} ist fort, und die letzten Änderungen stehen im Protokoll daneben.</translation>
    </message>
    <message>
        <source>A story cannot be related to itself.</source>
        <translation>Ein Artikel kann nicht mit sich selbst verwandt sein.</translation>
    </message>
    <message>
        <source>A story can be related only once.</source>
        <translation>Ein Artikel kann nur einmal verwandt sein.</translation>
    </message>
    <message>
        <source>{path} is open in another window on {host}.</source>
        <translation>{path} ist in einem anderen Fenster auf {host} offen.</translation>
    </message>
    <message>
        <source>{path} is open in another window.</source>
        <translation>{path} ist in einem anderen Fenster offen.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>The library has no picture {address}.</source>
        <translation>Die Bibliothek hat kein Bild {address}.</translation>
    </message>
    <message>
        <source>The picture cannot be kept: {reason}.</source>
        <translation>Das Bild kann nicht aufgehoben werden: {reason}.</translation>
    </message>
    <message>
        <source>The picture {path} cannot be read: {reason}.</source>
        <translation>Das Bild {path} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The library was not migrated: {what} would have been lost.</source>
        <translation>Die Bibliothek wurde nicht umgestellt: {what} wäre verloren gegangen.</translation>
    </message>
    <message>
        <source>The library was not migrated. {problem}</source>
        <translation>Die Bibliothek wurde nicht umgestellt. {problem}</translation>
    </message>
    <message>
        <source>There is something at {target} already; nothing was written.</source>
        <translation>Unter {target} liegt schon etwas; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>{backup} is not the backup that was made; nothing was restored.</source>
        <translation>{backup} ist nicht die Sicherung, die gemacht wurde; nichts wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>{backup} is damaged; nothing was restored. {problem}</source>
        <translation>{backup} ist beschädigt; nichts wurde wiederhergestellt. {problem}</translation>
    </message>
    <message>
        <source>{library} was not restored: {reason}.</source>
        <translation>{library} wurde nicht wiederhergestellt: {reason}.</translation>
    </message>
    <message>
        <source>{backup} is damaged ({error}); nothing was restored.</source>
        <translation>{backup} ist beschädigt ({error}); nichts wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>The story has no version {number} that can be read.</source>
        <translation>Der Artikel hat keine lesbare Fassung {number}.</translation>
    </message>
    <message>
        <source>A library cannot be made at {path}: {reason}.</source>
        <translation>Unter {path} kann keine Bibliothek angelegt werden: {reason}.</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>Eine gespeicherte Suche braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is no saved search with the id {id}.</source>
        <translation>Es gibt keine gespeicherte Suche mit der Kennung {id}.</translation>
    </message>
    <message>
        <source>There is no tag with the id {id}.</source>
        <translation>Es gibt kein Schlagwort mit der Kennung {id}.</translation>
    </message>
    <message>
        <source>One of the two tags is not there any more.</source>
        <translation>Eines der beiden Schlagwörter gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Ein Schlagwort braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a tag called “{name}” already.</source>
        <translation>Ein Schlagwort „{name}“ gibt es schon.</translation>
    </message>
    <message>
        <source>The tag “{name}” cannot stand above itself.</source>
        <translation>Das Schlagwort „{name}“ kann nicht über sich selbst stehen.</translation>
    </message>
    <message>
        <source>The time {moment} has no time zone.</source>
        <translation>Die Zeit {moment} hat keine Zeitzone.</translation>
    </message>
    <message>
        <source>The time {moment} is beyond what a library can hold.</source>
        <translation>Die Zeit {moment} liegt jenseits dessen, was eine Bibliothek aufnimmt.</translation>
    </message>
    <message>
        <source>another program is writing to it; try again in a moment</source>
        <translation>ein anderes Programm schreibt gerade darin; versuchen Sie es gleich noch einmal</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>it can only be read, not written</source>
        <translation>sie kann nur gelesen, nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>der Datenträger meldet einen Fehler</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>sie lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>permission was denied</source>
        <translation>die Berechtigung fehlt</translation>
    </message>
    <message>
        <source>the memory is full</source>
        <translation>der Arbeitsspeicher ist voll</translation>
    </message>
    <message>
        <source>a text is too large for it</source>
        <translation>ein Text ist zu groß dafür</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>ist beschädigt</translation>
    </message>
    <message>
        <source>is not a Standfirst library, or is damaged</source>
        <translation>ist keine Bibliothek von Standfirst oder beschädigt</translation>
    </message>
    <message>
        <source>{path} cannot be used: {reason}.</source>
        <translation>{path} ist nicht benutzbar: {reason}.</translation>
    </message>
    <message>
        <source>{path} {damage} ({error}).</source>
        <translation>{path} {damage} ({error}).</translation>
    </message>
    <message>
        <source>{path} cannot be used: {error}.</source>
        <translation>{path} ist nicht benutzbar: {error}.</translation>
    </message>
    <message>
        <source>{path} is busy; try again in a moment.</source>
        <translation>{path} ist beschäftigt; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The text cannot be kept beside the library: {trouble}.</source>
        <translation>Der Text kann nicht neben der Bibliothek aufgehoben werden: {trouble}.</translation>
    </message>
    <message>
        <source>The {name} holds half of a two-part character (U+{code:04X}) at position {position}; it cannot be stored.</source>
        <translation>„{name}“ enthält an Stelle {position} ein halbes zweiteiliges Zeichen (U+{code:04X}) und kann nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The {name} is too large a number to keep.</source>
        <translation>„{name}“ ist als Zahl zu groß zum Speichern.</translation>
    </message>
</context>
<context>
    <name>Mode</name>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Put this notice away</source>
        <translation>Hinweis weglegen</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Story</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Line {number} {reason}.</source>
        <translation>Zeile {number} {reason}.</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>Keine Bildunterschrift</translation>
    </message>
    <message>
        <source>Kept as source · {reason}</source>
        <translation>Als Quelltext behalten · {reason}</translation>
    </message>
    <message>
        <source>No alt text</source>
        <translation>Kein Alternativtext</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>The page</source>
        <translation>Die Seite</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Set status: {status}</source>
        <translation>Status setzen: {status}</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>No command of that name</source>
        <translation>Kein Befehl mit diesem Namen</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Replace “{name}”</source>
        <translation>„{name}“ ersetzen</translation>
    </message>
    <message>
        <source>Kept as the template “{name}”</source>
        <translation>Als Vorlage „{name}“ behalten</translation>
    </message>
    <message>
        <source>Begin a story after a template</source>
        <translation>Artikel nach einer Vorlage beginnen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>No template of that name</source>
        <translation>Keine Vorlage mit diesem Namen</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Type a name for the template</source>
        <translation>Namen für die Vorlage eingeben</translation>
    </message>
    <message>
        <source>Save as “{name}”</source>
        <translation>Als „{name}“ speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a story by its headline</source>
        <translation>Artikel nach Titel suchen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>No story says that</source>
        <translation>Kein Artikel heißt so</translation>
    </message>
    <message>
        <source>New: “{typed}”</source>
        <translation>Neu: „{typed}“</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>Picturing</name>
    <message>
        <source>Choose a picture</source>
        <translation>Bild auswählen</translation>
    </message>
    <message>
        <source>Pictures ({kinds});;All files (*)</source>
        <translation>Bilder ({kinds});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The picture {error}</source>
        <translation>Das Bild {error}</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search preferences</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>No preference of that name</source>
        <translation>Keine Einstellung mit diesem Namen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What you choose holds at once.</source>
        <translation>Was Sie wählen, gilt sofort.</translation>
    </message>
    <message>
        <source>Your library</source>
        <translation>Ihre Bibliothek</translation>
    </message>
    <message>
        <source>These preferences</source>
        <translation>Diese Einstellungen</translation>
    </message>
    <message>
        <source>Show {thing} in its folder</source>
        <translation>{thing} im Ordner zeigen</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Give the whole path of the folder.</source>
        <translation>Geben Sie den ganzen Pfad des Ordners an.</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>Das ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>Reset “{setting}”</source>
        <translation>„{setting}“ zurücksetzen</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print story</source>
        <translation>Artikel drucken</translation>
    </message>
    <message>
        <source>The story could not be printed</source>
        <translation>Der Artikel konnte nicht gedruckt werden</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>In {path} geschrieben</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>Copied as Markdown</source>
        <translation>Als Markdown kopiert</translation>
    </message>
    <message>
        <source>HTML code copied</source>
        <translation>HTML-Code kopiert</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Nach {path} exportiert</translation>
    </message>
    <message>
        <source>Not exported: {error}</source>
        <translation>Nicht exportiert: {error}</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Structure of the story</source>
        <translation>Gliederung des Artikels</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Definitionen</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>abgehakt</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>nicht abgehakt</translation>
    </message>
    <message>
        <source>Level {number}</source>
        <translation>Ebene {number}</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>Vorspann</translation>
    </message>
    <message>
        <source>Table cell</source>
        <translation>Tabellenzelle</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Begriff</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>bullet</source>
        <translation>Aufzählungspunkt</translation>
    </message>
    <message>
        <source>numbered item</source>
        <translation>nummerierter Eintrag</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>attributed quote</source>
        <translation>Zitat mit Quelle</translation>
    </message>
    <message>
        <source>pull quote</source>
        <translation>hervorgehobenes Zitat</translation>
    </message>
    <message>
        <source>footnote</source>
        <translation>Fußnote</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>no alternative text</source>
        <translation>kein Alternativtext</translation>
    </message>
    <message>
        <source>Heading {level}</source>
        <translation>Überschrift {level}</translation>
    </message>
    <message>
        <source>Image, {alt}</source>
        <translation>Bild, {alt}</translation>
    </message>
    <message>
        <source>level {depth}</source>
        <translation>Ebene {depth}</translation>
    </message>
    <message>
        <source>Link to {address}</source>
        <translation>Link zu {address}</translation>
    </message>
    <message>
        <source> (footnote {label}) </source>
        <translation> (Fußnote {label}) </translation>
    </message>
    <message>
        <source> (note: {words}) </source>
        <translation> (Notiz: {words}) </translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Attributed quote</source>
        <translation>Zitat mit Quelle</translation>
    </message>
    <message>
        <source>Pull quote</source>
        <translation>Hervorgehobenes Zitat</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>Fußnote</translation>
    </message>
    <message>
        <source>No alternative text</source>
        <translation>Kein Alternativtext</translation>
    </message>
    <message>
        <source>Divider</source>
        <translation>Trennlinie</translation>
    </message>
    <message>
        <source>Kept as source</source>
        <translation>Als Quelltext behalten</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Zuschreibung</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Only in Write mode</source>
        <translation>Nur beim Schreiben auf der Seite</translation>
    </message>
    <message>
        <source>Not where the caret is</source>
        <translation>Nicht an der Stelle des Cursors</translation>
    </message>
    <message>
        <source>The caret is at no link, image, note or source</source>
        <translation>Der Cursor steht an keinem Link, Bild, keiner Notiz und keinem Quelltext</translation>
    </message>
    <message>
        <source>The caret is at no link</source>
        <translation>Der Cursor steht an keinem Link</translation>
    </message>
    <message>
        <source>The caret is in no list</source>
        <translation>Der Cursor steht in keiner Liste</translation>
    </message>
    <message>
        <source>No picture of the story is on the web</source>
        <translation>Kein Bild des Artikels liegt im Netz</translation>
    </message>
    <message>
        <source>The caret is in no table</source>
        <translation>Der Cursor steht in keiner Tabelle</translation>
    </message>
    <message>
        <source>Only a story in the bin can be taken out</source>
        <translation>Nur ein Artikel im Papierkorb kann herausgeholt werden</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>Die Liste ist leer</translation>
    </message>
    <message>
        <source>Search or filter first</source>
        <translation>Erst suchen oder filtern</translation>
    </message>
    <message>
        <source>No story is selected or open</source>
        <translation>Kein Artikel ist ausgewählt oder offen</translation>
    </message>
    <message>
        <source>Nothing is selected on the page</source>
        <translation>Auf der Seite ist nichts ausgewählt</translation>
    </message>
    <message>
        <source>The other way of writing is being loaded</source>
        <translation>Die andere Art zu schreiben wird noch geladen</translation>
    </message>
    <message>
        <source>This library can only be read</source>
        <translation>Diese Bibliothek kann nur gelesen werden</translation>
    </message>
    <message>
        <source>The library is still opening</source>
        <translation>Die Bibliothek wird noch geöffnet</translation>
    </message>
    <message>
        <source>No story is open</source>
        <translation>Kein Artikel ist offen</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>A program with the number {pid} works on {path}.</source>
        <translation>Ein Programm mit der Nummer {pid} arbeitet an {path}.</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Looking for backups…</source>
        <translation>Sicherungen werden gesucht…</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>Andere Bibliothek öffnen…</translation>
    </message>
    <message>
        <source>From a file that you choose</source>
        <translation>Aus einer Datei, die Sie wählen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Retten, was sich lesen lässt</translation>
    </message>
    <message>
        <source>Story by story, into a new library beside this file</source>
        <translation>Artikel für Artikel, in eine neue Bibliothek neben dieser Datei</translation>
    </message>
    <message>
        <source>Take the stories out as Markdown files</source>
        <translation>Die Artikel als Markdown-Dateien herausholen</translation>
    </message>
    <message>
        <source>Into a folder that you choose, with their pictures</source>
        <translation>In einen Ordner, den Sie wählen, mit ihren Bildern</translation>
    </message>
    <message>
        <source>Begin with an empty library</source>
        <translation>Mit einer leeren Bibliothek beginnen</translation>
    </message>
    <message>
        <source>In the place of the one that is gone</source>
        <translation>An der Stelle der fehlenden</translation>
    </message>
    <message numerus="yes">
        <source>Show %n older backups</source>
        <translation>
            <numerusform>%n ältere Sicherung zeigen</numerusform>
            <numerusform>%n ältere Sicherungen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no backup of this library.</source>
        <translation>Von dieser Bibliothek gibt es keine Sicherung.</translation>
    </message>
    <message>
        <source>Restore the backup of {when}</source>
        <translation>Sicherung von {when} wiederherstellen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>{headline}: {state}</source>
        <translation>{headline}: {state}</translation>
    </message>
    <message>
        <source>The library is again as it was then.</source>
        <translation>Die Bibliothek ist wieder wie damals.</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>Looking at the library…</source>
        <translation>Die Bibliothek wird angesehen…</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>Die Sicherung wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>Open another library</source>
        <translation>Andere Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Libraries (*.standfirst);;All files (*)</source>
        <translation>Bibliotheken (*.standfirst);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Write the stories into</source>
        <translation>Artikel schreiben nach</translation>
    </message>
    <message>
        <source>Saving what can be read…</source>
        <translation>Was sich lesen lässt, wird gerettet…</translation>
    </message>
    <message>
        <source>The file that was there is kept as {name}.</source>
        <translation>Die bisherige Datei bleibt als {name} erhalten.</translation>
    </message>
    <message>
        <source>The backup is restored</source>
        <translation>Die Sicherung ist wiederhergestellt</translation>
    </message>
    <message>
        <source>Open the library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Nothing was restored; the library is as it was.</source>
        <translation>Nichts wurde wiederhergestellt; die Bibliothek ist, wie sie war.</translation>
    </message>
    <message numerus="yes">
        <source>%n stories were saved</source>
        <translation>
            <numerusform>%n Artikel wurde gerettet</numerusform>
            <numerusform>%n Artikel wurden gerettet</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the new library</source>
        <translation>Neue Bibliothek öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n stories were written</source>
        <translation>
            <numerusform>%n Artikel wurde geschrieben</numerusform>
            <numerusform>%n Artikel wurden geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>{outcome} They are in the new library {path}.</source>
        <translation>{outcome} Sie sind in der neuen Bibliothek {path}.</translation>
    </message>
    <message>
        <source>{outcome} The files are in {path}.</source>
        <translation>{outcome} Die Dateien sind in {path}.</translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>{whole} of {all} stories are whole, to the letter.</source>
        <translation>{whole} von {all} Artikeln sind heil, bis auf den Buchstaben.</translation>
    </message>
    <message>
        <source>There is no file {name} any more. It may have been moved or renamed.</source>
        <translation>Die Datei {name} gibt es nicht mehr. Vielleicht wurde sie verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>{name} has no content any more: something outside Standfirst has emptied it.</source>
        <translation>{name} hat keinen Inhalt mehr: Etwas außerhalb von Standfirst hat die Datei geleert.</translation>
    </message>
    <message>
        <source>Parts of {name} cannot be read. Nothing has been changed in it, and nothing will be: whatever you choose here, the damaged file stays.</source>
        <translation>Teile von {name} lassen sich nicht lesen. Nichts darin wurde geändert und nichts wird geändert: Was Sie hier auch wählen, die beschädigte Datei bleibt.</translation>
    </message>
    <message>
        <source>{name} belongs to another program. It was left as it is.</source>
        <translation>{name} gehört einem anderen Programm. Die Datei blieb, wie sie war.</translation>
    </message>
    <message>
        <source>This version does not know how {name} is built, and writes nothing to it. Update Standfirst to open it. Until then you can take the stories out.</source>
        <translation>Diese Version weiß nicht, wie {name} aufgebaut ist, und schreibt nichts hinein. Aktualisieren Sie Standfirst, um sie zu öffnen. Bis dahin können Sie die Artikel herausholen.</translation>
    </message>
    <message>
        <source>The system does not let Standfirst read {name}.</source>
        <translation>Das System lässt Standfirst {name} nicht lesen.</translation>
    </message>
    <message numerus="yes">
        <source>All %n stories that were found are whole.</source>
        <translation>
            <numerusform>Der %n gefundene Artikel ist heil.</numerusform>
            <numerusform>Alle %n gefundenen Artikel sind heil.</numerusform>
        </translation>
    </message>
    <message>
        <source>The library is not there</source>
        <translation>Die Bibliothek ist nicht da</translation>
    </message>
    <message>
        <source>The library’s file is empty</source>
        <translation>Die Datei der Bibliothek ist leer</translation>
    </message>
    <message>
        <source>The library is damaged</source>
        <translation>Die Bibliothek ist beschädigt</translation>
    </message>
    <message>
        <source>This is not a library</source>
        <translation>Das ist keine Bibliothek</translation>
    </message>
    <message>
        <source>The library is from a newer Standfirst</source>
        <translation>Die Bibliothek stammt von einem neueren Standfirst</translation>
    </message>
    <message>
        <source>The library cannot be read</source>
        <translation>Die Bibliothek lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>{day} {month} {year}, {time}</source>
        <translation>{day}. {month} {year}, {time}</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} Wörter</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>heil</translation>
    </message>
    <message>
        <source>some characters may be wrong</source>
        <translation>einzelne Zeichen können falsch sein</translation>
    </message>
    <message>
        <source>an earlier version</source>
        <translation>eine frühere Fassung</translation>
    </message>
    <message>
        <source>the words, without their formatting</source>
        <translation>die Wörter, ohne ihre Formatierung</translation>
    </message>
    <message>
        <source>only the headline</source>
        <translation>nur der Titel</translation>
    </message>
</context>
<context>
    <name>Related</name>
    <message>
        <source>The story was deleted</source>
        <translation>Der Artikel wurde gelöscht</translation>
    </message>
    <message>
        <source>The story was spiked</source>
        <translation>Der Artikel liegt im Papierkorb</translation>
    </message>
    <message>
        <source>The story was withdrawn</source>
        <translation>Der Artikel wurde zurückgezogen</translation>
    </message>
    <message>
        <source>The story is on hold</source>
        <translation>Der Artikel ist zurückgestellt</translation>
    </message>
    <message>
        <source>The story is under embargo</source>
        <translation>Für den Artikel gilt eine Sperrfrist</translation>
    </message>
    <message>
        <source>The story was corrected</source>
        <translation>Der Artikel wurde korrigiert</translation>
    </message>
    <message>
        <source>The story has a new headline</source>
        <translation>Der Artikel hat einen neuen Titel</translation>
    </message>
    <message>
        <source>The story has a new standfirst</source>
        <translation>Der Artikel hat einen neuen Vorspann</translation>
    </message>
    <message>
        <source>The story has changed since the export</source>
        <translation>Der Artikel hat sich seit dem Export geändert</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Use the new headline</source>
        <translation>Neuen Titel verwenden</translation>
    </message>
    <message>
        <source>Use the new standfirst</source>
        <translation>Neuen Vorspann verwenden</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n stories added</source>
        <translation>
            <numerusform>%n Artikel hinzugefügt</numerusform>
            <numerusform>%n Artikel hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>Not suggested for this story again</source>
        <translation>Wird für diesen Artikel nicht mehr vorgeschlagen</translation>
    </message>
    <message>
        <source>Nothing else belongs here; the places stay as they are</source>
        <translation>Sonst gehört nichts hierher; die Plätze bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Related story removed</source>
        <translation>Verwandter Artikel entfernt</translation>
    </message>
    <message>
        <source>Drag, or press Alt+Up and Alt+Down</source>
        <translation>Ziehen, oder Alt+Auf und Alt+Ab drücken</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Loslösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Unpin {title}</source>
        <translation>{title} loslösen</translation>
    </message>
    <message>
        <source>Pin {title}</source>
        <translation>{title} anheften</translation>
    </message>
    <message>
        <source>Another site</source>
        <translation>Andere Website</translation>
    </message>
    <message>
        <source>Open the story</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Show in the preview</source>
        <translation>In der Vorschau zeigen</translation>
    </message>
    <message>
        <source>Write a teaser</source>
        <translation>Anreißer schreiben</translation>
    </message>
    <message>
        <source>Use best match</source>
        <translation>Bestes nehmen</translation>
    </message>
    <message>
        <source>Remove {title}</source>
        <translation>{title} entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>No shared tags or names</source>
        <translation>Keine gemeinsamen Schlagwörter oder Namen</translation>
    </message>
    <message>
        <source>Add a story, or paste a web address</source>
        <translation>Artikel hinzufügen oder Webadresse einfügen</translation>
    </message>
    <message>
        <source>No story of that name</source>
        <translation>Kein Artikel mit diesem Namen</translation>
    </message>
    <message numerus="yes">
        <source>%n pages show old cards.</source>
        <translation>
            <numerusform>%n Seite zeigt alte Karten.</numerusform>
            <numerusform>%n Seiten zeigen alte Karten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reads alike</source>
        <translation>Liest sich gleich</translation>
    </message>
    <message>
        <source>Export these again</source>
        <translation>Diese erneut exportieren</translation>
    </message>
    <message>
        <source>Should link here</source>
        <translation>Sollten hierher verweisen</translation>
    </message>
    <message>
        <source>Published stories that belong to this one and do not lead to it</source>
        <translation>Veröffentlichte Artikel, die zu diesem gehören und nicht auf ihn verweisen</translation>
    </message>
    <message>
        <source>Shares {words}</source>
        <translation>Gemeinsam: {words}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What to read there</source>
        <translation>Was es dort zu lesen gibt</translation>
    </message>
    <message>
        <source>Teaser</source>
        <translation>Anreißer</translation>
    </message>
    <message>
        <source>One sentence</source>
        <translation>Ein Satz</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Link hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A page elsewhere</source>
        <translation>Eine Seite anderswo</translation>
    </message>
    <message>
        <source>{count} of {wanted}</source>
        <translation>{count} von {wanted}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Not for this story</source>
        <translation>Nicht für diesen Artikel</translation>
    </message>
    <message>
        <source>Add {title}</source>
        <translation>{title} hinzufügen</translation>
    </message>
    <message>
        <source>{score} of 100</source>
        <translation>{score} von 100</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a teaser</source>
        <translation>Anreißer hinzufügen</translation>
    </message>
    <message>
        <source>{teaser}

Click to write a teaser for this page</source>
        <translation>{teaser}

Klicken, um einen Anreißer für diese Seite zu schreiben</translation>
    </message>
    <message>
        <source>Teaser of {title}</source>
        <translation>Anreißer von {title}</translation>
    </message>
    <message>
        <source>Published the same day</source>
        <translation>Am selben Tag erschienen</translation>
    </message>
    <message numerus="yes">
        <source>%n days apart</source>
        <translation>
            <numerusform>%n Tag dazwischen</numerusform>
            <numerusform>%n Tage dazwischen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>A copy is in {path}</source>
        <translation>Eine Kopie liegt in {path}</translation>
    </message>
    <message>
        <source>The copy could not be written: {error}</source>
        <translation>Die Kopie konnte nicht geschrieben werden: {error}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Schriften</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Library and backups</source>
        <translation>Bibliothek und Sicherungen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Preview and related stories</source>
        <translation>Vorschau und verwandte Artikel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>High contrast draws every outline and the quieter words stronger.</source>
        <translation>Hoher Kontrast zeichnet alle Umrisse und die leiseren Wörter kräftiger.</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Size of the interface</source>
        <translation>Größe der Oberfläche</translation>
    </message>
    <message>
        <source>Words, buttons and bars. The text you write has a size of its own, under Fonts.</source>
        <translation>Wörter, Knöpfe und Leisten. Der Text, den Sie schreiben, hat seine eigene Größe unter Schriften.</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>The caret does not blink, and menus, bars and scrolling move at once.</source>
        <translation>Der Cursor blinkt nicht, und Menüs, Leisten und Bildlauf bewegen sich auf einmal.</translation>
    </message>
    <message>
        <source>Typeface of the page</source>
        <translation>Schrift der Seite</translation>
    </message>
    <message>
        <source>For writing only: a published page keeps the typefaces of its template.</source>
        <translation>Nur zum Schreiben: Eine veröffentlichte Seite behält die Schriften ihrer Vorlage.</translation>
    </message>
    <message>
        <source>Size of the text you write</source>
        <translation>Größe des Textes, den Sie schreiben</translation>
    </message>
    <message>
        <source>Typeface of Markdown</source>
        <translation>Schrift von Markdown</translation>
    </message>
    <message>
        <source>Letters of one width keep tables and lists straight.</source>
        <translation>Buchstaben gleicher Breite halten Tabellen und Listen gerade.</translation>
    </message>
    <message>
        <source>Typographic quotes and dashes as you type</source>
        <translation>Typografische Anführungszeichen und Striche beim Tippen</translation>
    </message>
    <message>
        <source>Ctrl+Z takes a single one back.</source>
        <translation>Strg+Z nimmt ein einzelnes zurück.</translation>
    </message>
    <message>
        <source>Quotation marks</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>As the story’s language sets them</source>
        <translation>Wie die Sprache des Artikels sie setzt</translation>
    </message>
    <message>
        <source>“English” ‘inside’</source>
        <translation>“English” ‘inside’</translation>
    </message>
    <message>
        <source>„German“ ‚inside‘</source>
        <translation>„German“ ‚inside‘</translation>
    </message>
    <message>
        <source>«Swiss» ‹inside›</source>
        <translation>«Swiss» ‹inside›</translation>
    </message>
    <message>
        <source>»Danish« ›inside‹</source>
        <translation>»Danish« ›inside‹</translation>
    </message>
    <message>
        <source>«&#xa0;French&#xa0;» “inside”</source>
        <translation>« French » “inside”</translation>
    </message>
    <message>
        <source>«Spanish» “inside”</source>
        <translation>«Spanish» “inside”</translation>
    </message>
    <message>
        <source>„Polish” ‚inside’</source>
        <translation>„Polish” ‚inside’</translation>
    </message>
    <message>
        <source>”Swedish” ’inside’</source>
        <translation>”Swedish” ’inside’</translation>
    </message>
    <message>
        <source>Typewriter scrolling</source>
        <translation>Schreibmaschinenmodus</translation>
    </message>
    <message>
        <source>The line you write stays in the middle of the page.</source>
        <translation>Die Zeile, die Sie schreiben, bleibt in der Mitte der Seite.</translation>
    </message>
    <message>
        <source>In focus mode, dim all but the paragraph you write</source>
        <translation>Beim konzentrierten Schreiben alles außer dem Absatz abdunkeln</translation>
    </message>
    <message>
        <source>Word goal of new stories</source>
        <translation>Wortziel neuer Artikel</translation>
    </message>
    <message>
        <source>Each story keeps a goal of its own; click on it in the status bar to change it.</source>
        <translation>Jeder Artikel hat sein eigenes Ziel; klicken Sie in der Statusleiste darauf, um es zu ändern.</translation>
    </message>
    <message>
        <source> words</source>
        <translation> Wörter</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Byline of new stories</source>
        <translation>Autorenzeile neuer Artikel</translation>
    </message>
    <message>
        <source>Language of the interface</source>
        <translation>Sprache der Oberfläche</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Language of new stories</source>
        <translation>Sprache neuer Artikel</translation>
    </message>
    <message>
        <source>Decides hyphens, quotation marks and reading direction; each story can change its own.</source>
        <translation>Bestimmt Trennung, Anführungszeichen und Leserichtung; jeder Artikel kann sie ändern.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>Empty keeps them in a folder of Standfirst’s own.</source>
        <translation>Leer bleiben sie in einem Ordner von Standfirst.</translation>
    </message>
    <message>
        <source>Daily backups to keep</source>
        <translation>Tägliche Sicherungen behalten</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Open when done</source>
        <translation>Danach öffnen</translation>
    </message>
    <message>
        <source>Put the typefaces beside the page</source>
        <translation>Die Schriften neben die Seite legen</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publikation</translation>
    </message>
    <message>
        <source>Address of the publication</source>
        <translation>Adresse der Publikation</translation>
    </message>
    <message>
        <source>The web address that the pages will stand under.</source>
        <translation>Die Webadresse, unter der die Seiten stehen werden.</translation>
    </message>
    <message>
        <source>Line at the foot</source>
        <translation>Zeile am Fuß</translation>
    </message>
    <message>
        <source>Folder of your page template</source>
        <translation>Ordner Ihrer Seitenvorlage</translation>
    </message>
    <message>
        <source>With a page.html, a page.css or both. Empty uses the page that comes with Standfirst.</source>
        <translation>Mit einer page.html, einer page.css oder beiden. Leer gilt die Seite, die Standfirst mitbringt.</translation>
    </message>
    <message>
        <source>Stories under “You May Also Like”</source>
        <translation>Artikel unter „You May Also Like“</translation>
    </message>
    <message>
        <source>Suggest related stories</source>
        <translation>Verwandte Artikel vorschlagen</translation>
    </message>
    <message>
        <source>Also when little is shared</source>
        <translation>Auch bei wenig Gemeinsamem</translation>
    </message>
    <message>
        <source>When they belong together</source>
        <translation>Wenn sie zusammengehören</translation>
    </message>
    <message>
        <source>Only when much is shared</source>
        <translation>Nur bei viel Gemeinsamem</translation>
    </message>
    <message>
        <source>Draw the preview with</source>
        <translation>Vorschau zeichnen mit</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Whatever is faster</source>
        <translation>Was schneller ist</translation>
    </message>
    <message>
        <source>The processor</source>
        <translation>Dem Prozessor</translation>
    </message>
    <message>
        <source>The graphics card</source>
        <translation>Der Grafikkarte</translation>
    </message>
</context>
<context>
    <name>SlowOpening</name>
    <message>
        <source>The library is being opened. After an update a large one takes a while. You can write meanwhile; nothing is lost.</source>
        <translation>Die Bibliothek wird geöffnet. Nach einer Aktualisierung dauert das bei einer großen eine Weile. Sie können inzwischen schreiben; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The library is being brought up to date: {percent}%. You can write meanwhile; nothing is lost.</source>
        <translation>Die Bibliothek wird auf den neuen Stand gebracht: {percent} %. Sie können inzwischen schreiben; nichts geht verloren.</translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>The front matter has lost its “---” lines.</source>
        <translation>Dem Vorspann aus Angaben fehlen seine „---“-Zeilen.</translation>
    </message>
    <message>
        <source>The last good values are kept.</source>
        <translation>Die letzten gültigen Werte bleiben.</translation>
    </message>
    <message>
        <source>Line {number}: the list has no closing bracket.</source>
        <translation>Zeile {number}: Die Liste hat keine schließende Klammer.</translation>
    </message>
    <message>
        <source>Line {number}: a quotation mark is not closed.</source>
        <translation>Zeile {number}: Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>Line {number}: “{name}” is not one of {names}.</source>
        <translation>Zeile {number}: „{name}“ ist keines von {names}.</translation>
    </message>
    <message>
        <source>Line {number}: “{name}” is there twice.</source>
        <translation>Zeile {number}: „{name}“ steht zweimal da.</translation>
    </message>
    <message>
        <source>Line {number}: this quoted text cannot be read.</source>
        <translation>Zeile {number}: Dieser Text in Anführungszeichen lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Line {number}: expected a name, a colon and a value.</source>
        <translation>Zeile {number}: Erwartet werden ein Name, ein Doppelpunkt und ein Wert.</translation>
    </message>
    <message>
        <source>Markdown source</source>
        <translation>Markdown-Quelltext</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>The clipboard holds no web address; type it here</source>
        <translation>In der Zwischenablage ist keine Webadresse; geben Sie sie hier ein</translation>
    </message>
    <message>
        <source>No link needed here</source>
        <translation>Hier ist kein Link nötig</translation>
    </message>
    <message>
        <source>Paraphrase</source>
        <translation>Sinngemäß</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Niemand genannt</translation>
    </message>
    <message>
        <source>{outlet}, named above</source>
        <translation>{outlet}, oben genannt</translation>
    </message>
    <message>
        <source>Own reporting</source>
        <translation>Eigene Recherche</translation>
    </message>
    <message>
        <source>A link is needed after all</source>
        <translation>Es ist doch ein Link nötig</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Go to it in the text</source>
        <translation>Zur Stelle im Text</translation>
    </message>
    <message>
        <source>No link needed</source>
        <translation>Kein Link nötig</translation>
    </message>
    <message>
        <source>The text does not say who said it</source>
        <translation>Der Text sagt nicht, wer es gesagt hat</translation>
    </message>
    <message>
        <source>Paste link</source>
        <translation>Link einfügen</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>no link</source>
        <translation>kein Link</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n quotes name an outlet but have no link.</source>
        <translation>
            <numerusform>%n Zitat nennt ein Medium, hat aber keinen Link.</numerusform>
            <numerusform>%n Zitate nennen ein Medium, haben aber keinen Link.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>In edit</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>Im Papierkorb</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot save</source>
        <translation>Speichern nicht möglich</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Status bar</source>
        <translation>Statusleiste</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
    <message>
        <source>{some} of {words}</source>
        <translation>{some} von {words}</translation>
    </message>
    <message>
        <source>{minutes} min read</source>
        <translation>{minutes} Min. Lesezeit</translation>
    </message>
    <message>
        <source>{percent}% of {goal:,}</source>
        <translation>{percent} % von {goal:,}</translation>
    </message>
    <message>
        <source>Word goal</source>
        <translation>Wortziel</translation>
    </message>
    <message>
        <source>Change the word goal of this story</source>
        <translation>Wortziel dieses Artikels ändern</translation>
    </message>
    <message>
        <source>Change the language of this story</source>
        <translation>Sprache dieses Artikels ändern</translation>
    </message>
    <message>
        <source>No goal</source>
        <translation>Kein Ziel</translation>
    </message>
    <message>
        <source>Word goal: {state}</source>
        <translation>Wortziel: {state}</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Sprache: {name}</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Kept as it came, and written back on export.</source>
        <translation>Behalten, wie es kam, und beim Export wieder geschrieben.</translation>
    </message>
    <message>
        <source>Other front matter</source>
        <translation>Andere Angaben</translation>
    </message>
    <message>
        <source>Last changed {moment} ({offset})</source>
        <translation>Zuletzt geändert {moment} ({offset})</translation>
    </message>
    <message>
        <source>{length} of {limit}</source>
        <translation>{length} von {limit}</translation>
    </message>
    <message>
        <source>This moment has passed.</source>
        <translation>Dieser Zeitpunkt ist vorbei.</translation>
    </message>
    <message>
        <source>Search engines cut off what is longer</source>
        <translation>Suchmaschinen schneiden Längeres ab</translation>
    </message>
    <message>
        <source>A slug holds small letters, digits and hyphens: {slug}</source>
        <translation>Ein Kurzname besteht aus Kleinbuchstaben, Ziffern und Bindestrichen: {slug}</translation>
    </message>
    <message>
        <source>Write the month as a word: {example}</source>
        <translation>Schreiben Sie den Monat als Wort: {example}</translation>
    </message>
    <message>
        <source>Give a day and a time, such as {example}.</source>
        <translation>Geben Sie Tag und Uhrzeit an, etwa {example}.</translation>
    </message>
    <message>
        <source>A web address begins with https://</source>
        <translation>Eine Webadresse beginnt mit https://</translation>
    </message>
    <message>
        <source>Choose a language, or give its code, such as en-GB.</source>
        <translation>Wählen Sie eine Sprache oder geben Sie ihr Kürzel an, etwa en-GB.</translation>
    </message>
    <message>
        <source>Give a number of words, such as 800.</source>
        <translation>Geben Sie eine Wortzahl an, etwa 800.</translation>
    </message>
    <message>
        <source>A slug holds small letters, digits and hyphens.</source>
        <translation>Ein Kurzname besteht aus Kleinbuchstaben, Ziffern und Bindestrichen.</translation>
    </message>
</context>
<context>
    <name>StoryList</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Search “{name}” removed</source>
        <translation>Suche „{name}“ entfernt</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Back to the stories</source>
        <translation>Zurück zu den Artikeln</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter leeren</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Nothing {place} matches “{words}”.</source>
        <translation>Nichts {place} passt zu „{words}“.</translation>
    </message>
    <message>
        <source>There is nothing {place}.</source>
        <translation>Es gibt nichts {place}.</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>Stories you put here stay for 30 days and can come back.</source>
        <translation>Artikel, die Sie hierher legen, bleiben 30 Tage und können zurückkommen.</translation>
    </message>
    <message>
        <source>Nothing matches “{words}”.</source>
        <translation>Nichts passt zu „{words}“.</translation>
    </message>
    <message>
        <source>Write one</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Sample stories</source>
        <translation>Beispielartikel</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>No stories match</source>
        <translation>Kein Artikel passt</translation>
    </message>
    <message>
        <source>No stories yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>Write one, or bring in Markdown files.</source>
        <translation>Schreiben Sie einen oder holen Sie Markdown-Dateien herein.</translation>
    </message>
    <message>
        <source>that is {status}</source>
        <translation>mit dem Status {status}</translation>
    </message>
    <message>
        <source>in {desk}</source>
        <translation>in {desk}</translation>
    </message>
    <message>
        <source>with the tag {tag}</source>
        <translation>mit dem Schlagwort {tag}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Ressort</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Any desk</source>
        <translation>Jedes Ressort</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Jedes Schlagwort</translation>
    </message>
    <message>
        <source>{filter}: {choice}</source>
        <translation>{filter}: {choice}</translation>
    </message>
    <message>
        <source>Filter by {filter}</source>
        <translation>Nach {filter} filtern</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>edited {when}</source>
        <translation>geändert {when}</translation>
    </message>
    <message>
        <source>Search headlines, text, tags</source>
        <translation>Titel, Text, Schlagwörter suchen</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>Diese Suche behalten</translation>
    </message>
    <message>
        <source>{name}, {count} stories</source>
        <translation>{name}, {count} Artikel</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Search or filter first</source>
        <translation>Erst suchen oder filtern</translation>
    </message>
    <message>
        <source>This search is kept already</source>
        <translation>Diese Suche ist schon gespeichert</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Name der Suche</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Bester Treffer</translation>
    </message>
    <message>
        <source>Last edit</source>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Publish date</source>
        <translation>Erscheinungsdatum</translation>
    </message>
    <message>
        <source>Word count</source>
        <translation>Wortzahl</translation>
    </message>
    <message>
        <source>Sort stories</source>
        <translation>Artikel sortieren</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Merged into “{name}”, on 1 story</source>
        <translation>In „{name}“ aufgegangen, bei 1 Artikel</translation>
    </message>
    <message numerus="yes">
        <source>Merged into “{name}”, on %n stories</source>
        <translation>
            <numerusform>In „{name}“ aufgegangen, bei %n Artikel</numerusform>
            <numerusform>In „{name}“ aufgegangen, bei %n Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is not offered for this story any more</source>
        <translation>„{name}“ wird für diesen Artikel nicht mehr angeboten</translation>
    </message>
    <message>
        <source>Both tags are kept</source>
        <translation>Beide Schlagwörter bleiben</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Changing the tags…</source>
        <translation>Die Schlagwörter werden geändert …</translation>
    </message>
    <message>
        <source>“{name}” is not in the text any more</source>
        <translation>„{name}“ steht nicht mehr im Text</translation>
    </message>
    <message>
        <source>Lead tag</source>
        <translation>Hauptschlagwort</translation>
    </message>
    <message>
        <source>Rename, merge, describe…</source>
        <translation>Umbenennen, zusammenführen, beschreiben…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>{kind}, leads the story</source>
        <translation>{kind}, führt den Artikel an</translation>
    </message>
    <message>
        <source>{what}. Click for more</source>
        <translation>{what}. Klicken für mehr</translation>
    </message>
    <message>
        <source>Create “{name}”</source>
        <translation>„{name}“ anlegen</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” may be the same: {some} and {more} stories.</source>
        <translation>„{one}“ und „{other}“ sind vielleicht dasselbe: {some} und {more} Artikel.</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Merge into “{one}”</source>
        <translation>In „{one}“ aufgehen lassen</translation>
    </message>
    <message>
        <source>another case</source>
        <translation>andere Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>an accent is missing or too many</source>
        <translation>ein Akzent fehlt oder ist zu viel</translation>
    </message>
    <message>
        <source>two letters are swapped</source>
        <translation>zwei Buchstaben sind vertauscht</translation>
    </message>
    <message>
        <source>one letter is off</source>
        <translation>ein Buchstabe ist falsch</translation>
    </message>
    <message>
        <source>{written}: {why}, the tag is spelled {right}</source>
        <translation>{written}: {why}, das Schlagwort schreibt sich {right}</translation>
    </message>
    <message>
        <source>Show it in the text</source>
        <translation>Im Text zeigen</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>It is right as it is</source>
        <translation>Es ist richtig so</translation>
    </message>
    <message>
        <source>Check names</source>
        <translation>Namen prüfen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct to {right}</source>
        <translation>In {right} berichtigen</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Dieses nicht</translation>
    </message>
    <message>
        <source>Add all</source>
        <translation>Alle hinzufügen</translation>
    </message>
    <message>
        <source>Add as {kind}</source>
        <translation>Als {kind} hinzufügen</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>{name} hinzufügen</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Found in the text</source>
        <translation>Im Text gefunden</translation>
    </message>
    <message>
        <source>Merge these?</source>
        <translation>Diese zusammenführen?</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Only accents or case differ</source>
        <translation>Nur Akzente oder Großschreibung sind anders</translation>
    </message>
    <message>
        <source>Only spaces or signs differ</source>
        <translation>Nur Leerzeichen oder Zeichen sind anders</translation>
    </message>
    <message>
        <source>Another name of one is like the other</source>
        <translation>Ein anderer Name des einen gleicht dem anderen</translation>
    </message>
    <message>
        <source>Singular and plural</source>
        <translation>Einzahl und Mehrzahl</translation>
    </message>
    <message>
        <source>The same words in another order</source>
        <translation>Dieselben Wörter in anderer Folge</translation>
    </message>
    <message>
        <source>Two letters are swapped</source>
        <translation>Zwei Buchstaben sind vertauscht</translation>
    </message>
    <message>
        <source>One letter differs</source>
        <translation>Ein Buchstabe ist anders</translation>
    </message>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>{named}. A tag already: {kind}</source>
        <translation>{named}. Schon ein Schlagwort: {kind}</translation>
    </message>
    <message numerus="yes">
        <source>named %n times in the text</source>
        <translation>
            <numerusform>%n-mal im Text genannt</numerusform>
            <numerusform>%n-mal im Text genannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n Schlagwort</numerusform>
            <numerusform>%n Schlagwörter</numerusform>
        </translation>
    </message>
    <message>
        <source>1 story</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>in {some} of the {all} nearest stories</source>
        <translation>bei {some} der {all} nächsten Artikel</translation>
    </message>
    <message>
        <source>{named}. A new tag: {kind}</source>
        <translation>{named}. Ein neues Schlagwort: {kind}</translation>
    </message>
    <message>
        <source>named once in the text</source>
        <translation>einmal im Text genannt</translation>
    </message>
    <message>
        <source>1 tag</source>
        <translation>1 Schlagwort</translation>
    </message>
    <message>
        <source>named in the headline</source>
        <translation>im Titel genannt</translation>
    </message>
    <message>
        <source>like the stories that carry it</source>
        <translation>wie die Artikel, die es tragen</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>Sperrfrist</translation>
    </message>
    <message>
        <source>This mode is being loaded</source>
        <translation>Diese Art zu schreiben wird noch geladen</translation>
    </message>
    <message>
        <source>Status: {name}</source>
        <translation>Status: {name}</translation>
    </message>
    <message>
        <source>Under embargo until {moment}</source>
        <translation>Sperrfrist bis {moment}</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>Earlier in {month}</source>
        <translation>Früher im {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} Std.</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>This story is not saved yet; it is open in this window</source>
        <translation>Dieser Artikel ist noch nicht gespeichert; er ist in diesem Fenster offen</translation>
    </message>
</context>
<context>
    <name>export_dialog</name>
    <message>
        <source>Export story</source>
        <translation>Artikel exportieren</translation>
    </message>
    <message>
        <source>display</source>
        <translation>display</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>muted</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>label</source>
        <translation>label</translation>
    </message>
    <message>
        <source>meta</source>
        <translation>meta</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Open when done</source>
        <translation>Danach öffnen</translation>
    </message>
    <message>
        <source>warn</source>
        <translation>warn</translation>
    </message>
    <message>
        <source>Copy HTML</source>
        <translation>HTML kopieren</translation>
    </message>
    <message>
        <source>ghost</source>
        <translation>ghost</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primary</translation>
    </message>
</context>
<context>
    <name>history_panel</name>
    <message>
        <source>Revisions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>strong</translation>
    </message>
    <message>
        <source>Name this version</source>
        <translation>Diese Fassung benennen</translation>
    </message>
    <message>
        <source>Name this version (Ctrl+S)</source>
        <translation>Diese Fassung benennen (Strg+S)</translation>
    </message>
    <message>
        <source>link</source>
        <translation>link</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Nothing has been kept of this story yet. A version is kept before the first edit, as you write, and whenever you name one.</source>
        <translation>Von diesem Artikel wurde noch nichts behalten. Eine Fassung wird vor der ersten Änderung behalten, während Sie schreiben und wann immer Sie eine benennen.</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>muted</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Copy the text of that version as Markdown</source>
        <translation>Den Text dieser Fassung als Markdown kopieren</translation>
    </message>
    <message>
        <source>ghost</source>
        <translation>ghost</translation>
    </message>
    <message>
        <source>meta</source>
        <translation>meta</translation>
    </message>
</context>
<context>
    <name>related_panel</name>
    <message>
        <source>canvas</source>
        <translation>canvas</translation>
    </message>
    <message>
        <source>You May Also Like</source>
        <translation>You May Also Like</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>strong</translation>
    </message>
    <message>
        <source>meta</source>
        <translation>meta</translation>
    </message>
    <message>
        <source>Fill best</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <source>Fill the places that are empty or weak with the best suggestions</source>
        <translation>Die leeren und schwachen Plätze mit den besten Vorschlägen füllen</translation>
    </message>
    <message>
        <source>Nothing yet. The page leaves the section out while it is empty.</source>
        <translation>Noch nichts. Solange nichts da ist, lässt die Seite den Abschnitt weg.</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>link</source>
        <translation>link</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Show weaker matches</source>
        <translation>Schwächere zeigen</translation>
    </message>
    <message>
        <source>small</source>
        <translation>small</translation>
    </message>
    <message>
        <source>No other story of the library belongs to this one.</source>
        <translation>Kein anderer Artikel der Bibliothek gehört zu diesem.</translation>
    </message>
</context>
<context>
    <name>sources_panel</name>
    <message>
        <source>canvas</source>
        <translation>canvas</translation>
    </message>
    <message>
        <source>Quotes and sources</source>
        <translation>Zitate und Quellen</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>strong</translation>
    </message>
    <message>
        <source>meta</source>
        <translation>meta</translation>
    </message>
    <message>
        <source>Add quote</source>
        <translation>Zitat hinzufügen</translation>
    </message>
    <message>
        <source>Make a quote of what is selected, or of the paragraph you are in</source>
        <translation>Aus der Auswahl oder dem Absatz des Cursors ein Zitat machen</translation>
    </message>
    <message>
        <source>link</source>
        <translation>link</translation>
    </message>
    <message>
        <source>Nobody is quoted yet. A block quote, words between quotation marks, and a sentence that names an outlet stand here as soon as they are written.</source>
        <translation>Noch wird niemand zitiert. Ein Blockzitat, Wörter in Anführungszeichen und ein Satz, der ein Medium nennt, stehen hier, sobald sie geschrieben sind.</translation>
    </message>
</context>
<context>
    <name>story_panel</name>
    <message>
        <source>canvas</source>
        <translation>canvas</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Arbeitsablauf</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>strong</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>label</source>
        <translation>label</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>bad</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Ressort</translation>
    </message>
    <message>
        <source>Word goal</source>
        <translation>Wortziel</translation>
    </message>
    <message>
        <source>No goal</source>
        <translation>Kein Ziel</translation>
    </message>
    <message>
        <source>Byline and dateline</source>
        <translation>Autorenzeile und Ortsmarke</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>Name, Name</source>
        <translation>Name, Name</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Ortsmarke</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Erscheint</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>Dachzeile</translation>
    </message>
    <message>
        <source>Embargo until</source>
        <translation>Sperrfrist bis</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Web address and search</source>
        <translation>Webadresse und Suche</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>Search title</source>
        <translation>Suchtitel</translation>
    </message>
    <message>
        <source>meta</source>
        <translation>meta</translation>
    </message>
    <message>
        <source>Search description</source>
        <translation>Suchbeschreibung</translation>
    </message>
    <message>
        <source>field</source>
        <translation>field</translation>
    </message>
    <message>
        <source>Canonical address</source>
        <translation>Kanonische Adresse</translation>
    </message>
    <message>
        <source>https://</source>
        <translation>https://</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>tags_panel</name>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Add a tag (Ctrl+T)</source>
        <translation>Schlagwort hinzufügen (Strg+T)</translation>
    </message>
    <message>
        <source>canvas</source>
        <translation>canvas</translation>
    </message>
    <message>
        <source>No tags yet. Type a topic, a person or a place and press Enter.</source>
        <translation>Noch keine Schlagwörter. Geben Sie ein Thema, eine Person oder einen Ort ein und drücken Sie Eingabe.</translation>
    </message>
    <message>
        <source>meta</source>
        <translation>meta</translation>
    </message>
    <message>
        <source>Manage tags…</source>
        <translation>Schlagwörter verwalten…</translation>
    </message>
    <message>
        <source>link</source>
        <translation>link</translation>
    </message>
</context>
</TS>
