// How many renames to let happen, `fresh` and `out` on the command line → an exchange that is killed after that many.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [allowed, fresh = '', out = ''] = process.argv.slice(2);
const { renameSync } = fs;
let count = 0;
fs.renameSync = (from, to) => {
  if (count === Number(allowed)) process.kill(process.pid, 'SIGKILL');
  count += 1;
  renameSync(from, to);
};
syncBuiltinESMExports();

const { exchangeSite, sweepBuilds } = await import('../../../scripts/build/exchange.ts');
exchangeSite(fresh, out);
await sweepBuilds(out);
