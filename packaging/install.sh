#!/bin/sh
# Installs wem-report for this user: the newest release, or the one that VERSION names.
#
# It goes to ~/.local/bin, or to where WEM_REPORT_BIN says. Nothing else is written. The copy that a
# release holds knows where that release is.
set -eu

repository=${WEM_REPORT_REPOSITORY:-}
bin=${WEM_REPORT_BIN:-$HOME/.local/bin}
case $bin in
    /*) ;;
    *) bin=$PWD/$bin ;;
esac

stop() {
    echo "install.sh: $*" >&2
    exit 1
}

[ -n "$repository" ] || stop "say where releases are: WEM_REPORT_REPOSITORY=OWNER/wem-report"

case "$(uname -s)/$(uname -m)" in
    Linux/x86_64) target=x86_64-unknown-linux-gnu ;;
    Darwin/arm64) target=aarch64-apple-darwin ;;
    Darwin/x86_64) target=x86_64-apple-darwin ;;
    *) stop "there is no ready program for $(uname -s) on $(uname -m): install Rust and say \`cargo install wem-report\`" ;;
esac

if [ -n "${VERSION:-}" ]; then
    from=https://github.com/$repository/releases/download/v${VERSION#v}
else
    from=https://github.com/$repository/releases/latest/download
fi
archive=wem-report-$target.tar.gz
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
curl -fsSLO "$from/$archive" || stop "could not fetch $from/$archive"
curl -fsSLO "$from/SHA256SUMS" || stop "could not fetch $from/SHA256SUMS"
expected=$(awk -v name="$archive" '$2 == name || $2 == "*" name { print $1 }' SHA256SUMS)
[ -n "$expected" ] || stop "SHA256SUMS does not list $archive"
if command -v sha256sum >/dev/null; then
    found=$(sha256sum "$archive" | cut -d' ' -f1)
else
    found=$(shasum -a 256 "$archive" | cut -d' ' -f1)
fi
[ "$found" = "$expected" ] || stop "$archive is not what SHA256SUMS says: nothing was installed"
tar -xzf "$archive"
mkdir -p "$bin"
mv "wem-report-$target/wem-report" "$bin/wem-report"
echo "$bin/wem-report"
case ":$PATH:" in
    *":$bin:"*) ;;
    *) echo "install.sh: $bin is not in PATH: add it, or call the program by its path" >&2 ;;
esac
