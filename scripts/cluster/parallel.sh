#!/bin/sh
# A build in parts with GNU parallel, on one machine or, with PARALLEL_OPTIONS='--sshloginfile hosts', on several that share WORK.
#   WORK=/tmp/parts OUT=dist sh scripts/cluster/parallel.sh
set -eu
: "${WORK:?name a folder for the pieces}" "${OUT:?name the folder of the site}"
piece="sh $(dirname "$0")/piece.sh"
export WORK OUT
each() { parallel --will-cite --halt now,fail=1 --jobs "${JOBS:-100%}" ${PARALLEL_OPTIONS:-} "$@"; }
$piece list
each "$piece parse {}" <"$WORK/lists/parts"
$piece reduce
$piece renderer
{
  echo shared
  # A list of which every source was rejected has no pack.
  for pack in "$WORK"/packs/*.pack; do echo "render $(basename "$pack" .pack)"; done
} | each --colsep ' ' "$piece {1} {2}"
$piece join
