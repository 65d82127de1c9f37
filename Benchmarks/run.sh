#!/usr/bin/env bash
# Measures reading feeds and pages over libxml2's floor, feeds over Python's readers, the index, and
# memory. What is compared is made and measured in one run, on the same bytes.
#
#   BENCH="feeds pages"   only these sections; of: feeds pages index memory report
#   FEEDS=500 PAGES=60    how many files are read     ROUNDS=9   how many times
#   REPORTED="350 3500"   of how many communes reports are written
set -euo pipefail
cd "$(dirname "$0")/.."

sections=" ${BENCH:-feeds pages index memory report} "
rounds=${ROUNDS:-9}
demo=.build/release/demo
barometre=.build/release/barometre
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

wanted() { [[ $sections == *" $1 "* ]]; }

build() {
  swift build --package-path Benchmarks --configuration release --product "$1" --jobs 2 >&2
}

if wanted feeds || wanted pages; then build bench; fi

if wanted feeds; then
  "$demo" load "$work/feeds" --accounts "${FEEDS:-500}" >/dev/null
  Benchmarks/.build/release/bench feeds "$work/feeds/exports" "$rounds" | tee "$work/feeds.tsv"
  if python3 -c 'import feedparser, fastfeedparser' 2>/dev/null; then
    python3 Benchmarks/peers.py "$work/feeds/exports" "$work/feeds.tsv"
  else
    echo "peers: skipped: pip install feedparser==6.0.14 fastfeedparser"
  fi
fi

if wanted pages; then
  for kind in instagram nitter town twitter; do
    "$demo" load "$work/$kind" --accounts "${PAGES:-60}" --kind "$kind" --posts-per-file 20 >/dev/null
    mkdir -p "$work/pages"
    mv "$work/$kind/exports" "$work/pages/$kind"
  done
  Benchmarks/.build/release/bench pages "$work/pages" "$rounds"
fi

if wanted index; then
  build indexbench
  for communes in ${COMMUNES:-3500 35000}; do
    Benchmarks/.build/release/indexbench "$communes" 2
  done
fi

if wanted memory || wanted report; then
  swift build --configuration release --product barometre --jobs 2 >&2
fi

if wanted memory; then
  for kind in feeds pages; do
    python3 Benchmarks/memory.py "$barometre" "$demo" "$work" "$kind"
  done
fi

if wanted report; then
  build indexbench
  mkdir -p "$work/reports"
  python3 Benchmarks/report.py "$barometre" "$demo" Benchmarks/.build/release/indexbench \
    "$work/reports" ${REPORTED:-350 3500}
fi
