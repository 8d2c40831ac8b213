#!/bin/sh
# One piece of a build in parts. Each engine calls this in its own way; the pieces share a folder, WORK, and nothing else.
#   list            sources → lists by part
#   parse PART      a list → a pack
#   reduce          all packs → a store
#   renderer        builds the program that renders, so that the pieces after it find it
#   render PART     a part of the store → its pages
#   shared          the store → all other pages
#   join            all pages → the site in OUT
set -eu
: "${WORK:?name a folder that all machines see}"
sources=${SOURCES:-content/sources}
content=${CONTENT:-content}
base=${BASE:-/}
cd "$(dirname "$0")/../.."
mkdir -p "$WORK/packs" "$WORK/pages"
case ${1:-} in
list)
  rm -f "$WORK/joined"
  npx --no-install node scripts/cluster/list-parts.ts --sources "$sources" --out "$WORK/lists"
  ;;
parse)
  # 1: some sources were rejected, which is their matter; no pack is ours.
  code=0
  npx --no-install mingbai parse --manifest "$WORK/lists/$2.ndjson" --out "$WORK/packs/$2.pack" --sources "$sources" || code=$?
  [ "$code" -le 1 ] && { [ -e "$WORK/packs/$2.pack" ] || [ "$code" -eq 1 ]; }
  ;;
reduce)
  rm -rf "$WORK/store"
  npx --no-install mingbai reduce --packs "$WORK/packs" --out "$WORK/store"
  ;;
renderer) npx --no-install node scripts/cluster/build-renderer.ts --base "$base" ;;
render) npx --no-install mingbai render --store "$WORK/store" --part "$2" --out "$WORK/pages/$2" --content "$content" --base "$base" ${SITE:+--site "$SITE"} ;;
shared) npx --no-install mingbai render --store "$WORK/store" --shared --out "$WORK/pages/shared" --content "$content" --base "$base" ${SITE:+--site "$SITE"} ;;
join)
  npx --no-install mingbai join --store "$WORK/store" --out "${OUT:?}" --content "$content" --base "$base" ${SITE:+--site "$SITE"} "$WORK"/pages/*
  touch "$WORK/joined"
  ;;
*)
  sed -n '2,10s/^# \{0,1\}//p' "$0" >&2
  exit 2
  ;;
esac
