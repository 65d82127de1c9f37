#!/usr/bin/env bash
# Measures reading feeds: over libxml2's floor, over Python's feed readers, and its memory.
# Everything is made and measured in one run, on the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
feeds=${FEEDS:-500}
demo=.build/release/demo
"$demo" load "$work/corpus" --accounts "$feeds" >/dev/null

swift build --package-path Benchmarks --configuration release --product bench --jobs 2 >&2
Benchmarks/.build/release/bench "$work/corpus/exports" "${ROUNDS:-9}" | tee "$work/bench.tsv"

if python3 -c 'import feedparser, fastfeedparser' 2>/dev/null; then
  python3 Benchmarks/peers.py "$work/corpus/exports" "$work/bench.tsv"
else
  echo "peers: skipped: pip install feedparser==6.0.14 fastfeedparser"
fi

swift build --package-path Benchmarks --configuration release --product indexbench --jobs 2 >&2
for communes in ${COMMUNES:-3500 35000}; do
  Benchmarks/.build/release/indexbench "$communes" 2
done

swift build --configuration release --product barometre --jobs 2 >&2
python3 Benchmarks/memory.py .build/release/barometre "$demo" "$work"
