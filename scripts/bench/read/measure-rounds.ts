// Two ways to do the same batch of work → the milliseconds of each in several rounds, taken in turns.

export type Work = () => unknown;

export interface Rounds {
  subject: number[];
  peer: number[];
}

/** Processor time of this thread: what else the machine is busy with does not count, nor does collecting on other threads. */
async function time(work: Work): Promise<number> {
  const start = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

/** Who comes first changes from round to round, so that neither always finds the machine warmer or the heap fuller. */
export async function measureRounds(subject: Work, peer: Work, rounds: number, warmups: number): Promise<Rounds> {
  for (let round = 0; round < warmups; round += 1) {
    await subject();
    await peer();
  }
  const times: Rounds = { subject: [], peer: [] };
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) times.peer.push(await time(peer));
    times.subject.push(await time(subject));
    if (round % 2 === 1) times.peer.push(await time(peer));
  }
  return times;
}
