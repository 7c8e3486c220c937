#!/bin/sh
# Takes back what install.sh put in place. Your libraries and preferences stay.
set -eu
data=${XDG_DATA_HOME:-$HOME/.local/share}
rm -f "$HOME/.local/bin/standfirst" "$data/applications/org.standfirst.Standfirst.desktop" \
    "$data/mime/packages/org.standfirst.Standfirst.xml"
find "$data/icons/hicolor" \( -name 'org.standfirst.Standfirst.*' \
    -o -name 'application-vnd.standfirst.library.*' \) -delete 2>/dev/null || true
for refresh in "update-desktop-database $data/applications" "update-mime-database $data/mime"; do
    $refresh 2>/dev/null || true
done
echo "Standfirst is out of your menu. Your library stays in $data/standfirst."
echo "This folder can be deleted now."
