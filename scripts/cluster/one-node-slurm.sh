#!/bin/sh
# A Slurm of one node on this machine, to try slurm.sh: starts munge, slurmctld and slurmd in FOLDER and says how to use and stop them.
#   sh scripts/cluster/one-node-slurm.sh /tmp/slurm     (as root; Debian: apt-get install slurm-wlm)
set -eu
folder=${1:?name a folder}
mkdir -p "$folder/state" "$folder/spool"
host=$(hostname -s)
cpus=$(nproc)
cat >"$folder/slurm.conf" <<CONF
ClusterName=one
SlurmctldHost=$host
SlurmUser=root
AuthType=auth/munge
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
NodeName=$host CPUs=$cpus State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF="$folder/slurm.conf"
mkdir -p /run/munge
chown munge: /run/munge
[ -s /etc/munge/munge.key ] || mungekey --create
pidof munged >/dev/null || runuser -u munge -- munged --force
slurmctld
slurmd
echo "export SLURM_CONF=$folder/slurm.conf"
echo "stop with: kill \$(cat $folder/slurmd.pid) \$(cat $folder/slurmctld.pid)"
