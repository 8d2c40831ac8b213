// Invented reports of many like bodies → a built site whose rates, intervals, places, medians and quartiles a second program computes again.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../../build/run-node.ts';
import { defineCommand, exitCode, mingbaiProgram, print, projectFolder, readCount } from '../../command/command.ts';
import { writeContent } from './write-content.ts';

const usage = `Usage: npm run prove -- statistics [--count N]

Writes invented reports of N bureaus of one kind, two years each, builds the site from them in a temporary folder, and
compares its pages, CSV and API with tests/statistics/recompute.py, which computes all from figures.csv by its own formulas.

  --count N    bodies, at most 2000   (default 120)
  -h, --help   print this help

Exit code: 0 all equal, 1 a difference, 2 wrong usage.
`;

export const command = defineCommand({
  usage,
  options: { count: { type: 'string', default: '120' } },
  async run({ values }) {
    const folder = mkdtempSync(join(tmpdir(), 'mingbai-statistics-'));
    try {
      const content = await writeContent(folder, readCount('--count', values.count), 2, new Set(['kjj']));
      const out = join(folder, 'site');
      const args = ['build', '--no-normalize', '--content', content, '--out', out];
      const built = await runNode({ root: projectFolder, program: mingbaiProgram, args });
      if (built !== 0) throw new Error(`the build ended with ${built}`);
      const script = join(projectFolder, 'tests', 'statistics', 'recompute.py');
      const { status, stdout, stderr } = spawnSync('python3', [script, out], { encoding: 'utf8' });
      await print(stdout + stderr);
      return status === 0 ? exitCode.clean : exitCode.findings;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
