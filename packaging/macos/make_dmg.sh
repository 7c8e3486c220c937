#!/bin/sh
# make_dmg.sh Standfirst.app standfirst.dmg: the disk image, signed and notarised when it can be.
#   STANDFIRST_SIGN_AS      a "Developer ID Application: …" identity in the keychain
#   STANDFIRST_NOTARY       a profile made with: xcrun notarytool store-credentials PROFILE
# Without the first the program is signed ad hoc: it starts after a click with Control, Open.
set -eu
app=$1 image=$2
here=$(cd "$(dirname "$0")" && pwd)
identity=${STANDFIRST_SIGN_AS:--}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# From the inside out: what is inside must be signed before what holds it.
options="--force --timestamp --options runtime"
[ "$identity" = - ] && options="--force"
sign() {
    # shellcheck disable=SC2086 # the options are words of their own
    codesign $options --entitlements "$here/entitlements.plist" --sign "$identity" "$1"
}
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) | while read -r file; do
    sign "$file"
done
find "$app/Contents" -depth -type d \( -name '*.app' -o -name '*.framework' \) |
    while read -r folder; do
        sign "$folder"
    done
sign "$app"
codesign --verify --deep --strict "$app"

cp -R "$app" "$work/Standfirst.app"
ln -s /Applications "$work/Applications"
rm -f "$image"
hdiutil create -volname Standfirst -srcfolder "$work" -fs HFS+ -format ULMO "$image"

if [ "$identity" != - ]; then
    codesign --timestamp --sign "$identity" "$image"
fi
if [ -n "${STANDFIRST_NOTARY:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$STANDFIRST_NOTARY" --wait
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature --verbose "$image"
fi
