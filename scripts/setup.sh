#!/usr/bin/env bash
# Installs the Debian packages that barometre needs and that are missing.
#
#   scripts/setup.sh            what building and testing need
#   scripts/setup.sh --checks   what checking the report in a browser needs too
set -euo pipefail

# Package, and why it is needed.
needed=(
  "pkg-config      finds the libraries below"
  "libxml2-dev     reads feeds and pages"
  "libarchive-dev  opens ZIP and tar archives"
  "zlib1g-dev      opens gzip and what servers compress"
  "libbrotli-dev   opens what servers compress with brotli"
  "libsqlite3-dev  holds the ledger"
  "libssl-dev      SHA-256 of each export"
  "libsimdjson-dev reads the JSON that pages embed"
)
if [[ "${1:-}" == --checks ]]; then
  needed+=(
    "chromium        opens the report as a reader does"
    "chromium-driver drives it"
    "default-jre-headless runs the Nu HTML checker"
    "python3-venv    holds the packages that check"
  )
fi

if ! command -v swift >/dev/null; then
  echo "setup: no swift: install the Swift 6.3 toolchain (https://swift.org/install) and run again" >&2
  exit 2
fi

missing=()
for line in "${needed[@]}"; do
  package=${line%% *}
  if ! dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed'; then
    missing+=("$package")
    echo "setup: missing $line"
  fi
done
[[ ${#missing[@]} -eq 0 ]] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "setup: no apt-get here: install ${missing[*]} (or this system's packages of them) and run again" >&2
  exit 2
fi
run=()
if [[ $(id -u) -ne 0 ]]; then
  if ! command -v sudo >/dev/null; then
    echo "setup: neither root nor sudo: ask an administrator for: apt-get install ${missing[*]}" >&2
    exit 2
  fi
  run=(sudo)
fi
echo "setup: installing ${missing[*]}"
if ! "${run[@]}" apt-get install --yes --quiet "${missing[@]}" >/dev/null 2>&1; then
  # The list of packages may be old or absent, as on a new machine.
  if ! { "${run[@]}" apt-get update --quiet && "${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet "${missing[@]}"; } >/dev/null; then
    echo "setup: the installation failed: run: apt-get update && apt-get install ${missing[*]}" >&2
    exit 2
  fi
fi
