#!/bin/sh
# A build in parts with Slurm: two arrays of jobs and what lies between them, each waiting for the one before.
#   WORK=/shared/parts OUT=/shared/site sh scripts/cluster/slurm.sh
set -eu
: "${WORK:?name a folder that all nodes see}" "${OUT:?name the folder of the site}"
here=$(cd "$(dirname "$0")" && pwd)
export WORK OUT
mkdir -p "$WORK/logs"
sh "$here/piece.sh" list
parts=$(wc -l <"$WORK/lists/parts")
submit() { sbatch --parsable --export=ALL --output="$WORK/logs/%x-%A-%a.log" ${SLURM_OPTIONS:-} "$@"; }
one='$(sed -n "${SLURM_ARRAY_TASK_ID}p" "$WORK/lists/parts")'
parse=$(submit --job-name=parse --array=1-"$parts" --wrap="sh $here/piece.sh parse $one")
reduce=$(submit --job-name=reduce --dependency=afterok:"$parse" --wrap="sh $here/piece.sh reduce && sh $here/piece.sh renderer")
render=$(submit --job-name=render --dependency=afterok:"$reduce" --array=1-"$parts" \
  --wrap="[ ! -e \"\$WORK/packs/$one.pack\" ] || sh $here/piece.sh render $one")
shared=$(submit --job-name=shared --dependency=afterok:"$reduce" --wrap="sh $here/piece.sh shared")
submit --job-name=join --dependency=afterok:"$render":"$shared" --kill-on-invalid-dep=yes --wait --wrap="sh $here/piece.sh join" || true
# Where a piece before it failed, the last job is cancelled, which sbatch takes for an end like any other.
[ -e "$WORK/joined" ] || { echo "a piece failed: see $WORK/logs" >&2; exit 1; }
