// A plan on the command line → a site of many small files, all with the same word, and a program below that writes too.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PlannedRun } from '../../../scripts/build/build-plan.ts';

process.once('disconnect', () => process.kill(-process.pid, 'SIGKILL'));
const { plan }: PlannedRun = JSON.parse(process.argv[2] ?? '');
const word = process.env.WORD ?? '';
mkdirSync(plan.out, { recursive: true });
// Waited for from the start: on a busy machine it may end before the files are written.
const helped = once(spawn(process.execPath, ['-e', 'setTimeout(() => {}, 250)']), 'exit');
for (let file = 0; file < 30; file += 1) {
  writeFileSync(join(plan.out, `${file}.html`), word);
  await sleep(5);
}
await helped;
// For tests that end it.
while (word === 'endless') await sleep(1000);
if (word === 'full') throw Object.assign(new Error('ENOSPC: no space left on device, write'), { syscall: 'write' });
writeFileSync(join(plan.out, 'site.webmanifest'), JSON.stringify({ scope: '/' }));
process.removeAllListeners('disconnect');
process.send?.({ built: true, code: 0 }, () => process.disconnect());
