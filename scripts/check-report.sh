#!/usr/bin/env bash
# Checks reports as their readers meet them, without a network:
#
#   scripts/check-report.sh [FOLDER]   a folder of reports or of drafts, or one report; by default reports/
#
# Pages open in headless Chromium, with axe-core; the Nu HTML checker, links, two readers of Markdown,
# the data packages and the feed follow; ALL=1 opens every page, not only those of the newest edition.
# What this needs is installed into .build/check once. Where it cannot be, the check is skipped and says
# so; with REQUIRE=1 it fails.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-reports}
tools=.build/check
stamp=$tools/ready

skip() {
  echo "check-report: $1" >&2
  if [[ "${REQUIRE:-0}" == 1 ]]; then exit 2; fi
  echo "check-report: skipped; REQUIRE=1 makes this a failure" >&2
  exit 0
}

find "$folder" -name "*.html" -print -quit 2>/dev/null | grep -q . || {
  echo "check-report: no report in $folder: run make report first" >&2
  exit 2
}
for command in python3 chromium chromedriver java; do
  command -v "$command" >/dev/null || missing+=" $command"
done
python3 -c 'import ensurepip' 2>/dev/null || missing+=" python3-venv"
if [[ -n "${missing:-}" ]]; then
  bash scripts/setup.sh --checks || skip "${missing# } not here and not installed: see above"
fi
if ! cat scripts/check-report.requirements*.txt | cmp --silent - "$stamp"; then
  rm -rf "$tools"
  python3 -m venv "$tools" || skip "no virtual environment: apt-get install python3-venv"
  "$tools/bin/pip" install --quiet --timeout 30 --requirement scripts/check-report.requirements.txt &&
    "$tools/bin/pip" install --quiet --timeout 30 --no-deps --requirement scripts/check-report.requirements-files.txt ||
    skip "the Python packages of scripts/check-report.requirements*.txt could not be installed"
  cat scripts/check-report.requirements*.txt >"$stamp"
fi
exec "$tools/bin/python" scripts/check_report.py "$folder"
