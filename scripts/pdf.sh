#!/usr/bin/env bash
# Prints a report and, when their codes are given, sheets of communes to tagged PDF:
#
#   scripts/pdf.sh reports/2026-Q3 [99001 99002 …]
#
# into reports/2026-Q3-pdf/, beside the report and no part of it: nothing else needs them.
set -euo pipefail

report=${1:?"give the folder of a report: scripts/pdf.sh reports/2026-Q3"}
report=${report%/}
shift
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [[ -z "$browser" ]]; then
  echo "pdf: no Chromium here: apt-get install chromium, or print the page from any browser" >&2
  exit 2
fi
if [[ ! -f "$report/index.html" ]]; then
  echo "pdf: no report in $report: run make report first" >&2
  exit 2
fi
folder=$report-pdf
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
mkdir -p "$folder"
options=(--headless=new --disable-gpu --no-first-run --user-data-dir="$profile" --disable-dev-shm-usage
  --host-resolver-rules='MAP * ~NOTFOUND' --no-pdf-header-footer --generate-pdf-document-outline)
if [[ $(id -u) -eq 0 ]]; then options+=(--no-sandbox); fi

print() {
  local page=$report/$1 file=$folder/$2
  if [[ ! -f "$page" ]]; then
    echo "pdf: no $page: give the INSEE code of a commune of the report" >&2
    exit 2
  fi
  # Chromium tags the PDF, and gives it the page's title and language.
  "$browser" "${options[@]}" --print-to-pdf="$file" "file://$(realpath "$page")" 2>/dev/null
  [[ -s "$file" ]] || { echo "pdf: Chromium wrote no $file" >&2; exit 1; }
  echo "pdf: $file"
}

print index.html rapport.pdf
for insee in "$@"; do print "communes/$insee.html" "$insee.pdf"; done
