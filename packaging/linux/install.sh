#!/bin/sh
# Puts Standfirst into your own menu: no rights are needed, and nothing outside ~/.local changes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
mkdir -p "$HOME/.local/bin" "$data/applications" "$data/mime/packages" "$data/icons/hicolor"
ln -sf "$here/lib/standfirst/standfirst" "$HOME/.local/bin/standfirst"
cp -R "$here/share/icons/hicolor/." "$data/icons/hicolor/"
cp "$here/share/mime/packages/org.standfirst.Standfirst.xml" "$data/mime/packages/"
sed "s|^Exec=standfirst|Exec=\"$here/lib/standfirst/standfirst\"|" \
    "$here/share/applications/org.standfirst.Standfirst.desktop" \
    > "$data/applications/org.standfirst.Standfirst.desktop"
for refresh in "update-desktop-database $data/applications" "update-mime-database $data/mime"; do
    $refresh 2>/dev/null || true
done
echo "Standfirst is in your menu; or start $HOME/.local/bin/standfirst"
echo "Leave this folder where it is: $here"
