#!/bin/sh
# NOT RUN HERE. A build in parts with AWS Batch: array jobs over one job definition whose image holds this project and whose
# containers share WORK (EFS or FSx), as slurm.sh does with Slurm.
#   QUEUE=builds DEFINITION=mingbai WORK=/mnt/parts OUT=/mnt/site sh scripts/cluster/aws-batch.sh
set -eu
: "${QUEUE:?name a job queue}" "${DEFINITION:?name a job definition}" "${WORK:?name a shared folder}" "${OUT:?name the folder of the site}"
export WORK OUT
sh "$(dirname "$0")/piece.sh" list
parts=$(wc -l <"$WORK/lists/parts")
environment="[{\"name\":\"WORK\",\"value\":\"$WORK\"},{\"name\":\"OUT\",\"value\":\"$OUT\"}]"
submit() {
  name=$1 command=$2
  shift 2
  aws batch submit-job --job-name "$name" --job-queue "$QUEUE" --job-definition "$DEFINITION" --query jobId --output text \
    --container-overrides "{\"command\":[\"sh\",\"-c\",\"$command\"],\"environment\":$environment}" "$@"
}
# Arrays are numbered from 0, and need two members at least.
one='$(sed -n $((AWS_BATCH_JOB_ARRAY_INDEX + 1))p $WORK/lists/parts)'
parse=$(submit parse "sh scripts/cluster/piece.sh parse $one" --array-properties size="$parts")
reduce=$(submit reduce "sh scripts/cluster/piece.sh reduce && sh scripts/cluster/piece.sh renderer" --depends-on jobId="$parse")
render=$(submit render "[ ! -e $WORK/packs/$one.pack ] || sh scripts/cluster/piece.sh render $one" --array-properties size="$parts" --depends-on jobId="$reduce")
shared=$(submit shared "sh scripts/cluster/piece.sh shared" --depends-on jobId="$reduce")
submit join "sh scripts/cluster/piece.sh join" --depends-on jobId="$render" jobId="$shared"
