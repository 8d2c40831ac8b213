// content/ → dist-offline/mingbai-offline-<version>.zip: the site for a disk or a USB stick, without a server.
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BuildPlan, planBuild } from '../build/build-plan.ts';
import { exportStep } from '../build/export-step.ts';
import { normalizeStep } from '../build/normalize-step.ts';
import { pagesStep } from '../build/pages-step.ts';
import { runSteps } from '../build/run-steps.ts';
import { storeStep } from '../build/store-step.ts';
import { defineCommand, type Effects, type ExitCode, readVersion } from '../command/command.ts';
import { configOption, loadConfig } from '../command/load-config.ts';
import { onStop } from '../command/on-stop.ts';
import { packSite } from '../offline/pack-site.ts';

const usage = `Usage: mingbai offline [--out DIR --content DIR --no-normalize]

Reads what changed in content/sources, builds the site and packs it into one zip that opens from a file system:
links are relative, and there are no scripts, which browsers do not run from files.

  --out DIR        where the zip goes                       (default dist-offline)
  --content DIR    build from another folder's reports      (default $MINGBAI_CONTENT, else content)
  --config FILE    settings of the site (default mingbai.config.ts, here or in the folder of the project)
  --no-normalize   build from the reports as they are
  -h, --help       print this help

Exit code: 0 written, 1 written without the documents that were rejected, or not written; 2 wrong usage.
`;

export const command = defineCommand({
  usage,
  options: {
    out: { type: 'string', default: 'dist-offline' },
    content: { type: 'string', default: process.env.MINGBAI_CONTENT || 'content' },
    ...configOption,
    'no-normalize': { type: 'boolean', default: false },
  },
  async run({ values, effects }) {
    await loadConfig(values.config);
    let folder: string | undefined;
    const clean = (): void => {
      release();
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    };
    const release = onStop((signal) => {
      clean();
      process.kill(process.pid, signal);
    });
    // After that: whenever a signal comes, it finds what is to be removed.
    folder = mkdtempSync(join(tmpdir(), 'mingbai-offline-'));
    try {
      const store = join(folder, 'store');
      mkdirSync(store);
      const plan = { ...planBuild({ out: join(folder, 'site'), content: values.content }), store };
      return await buildInto(plan, values.out, values['no-normalize'], effects);
    } finally {
      clean();
    }
  },
});

async function buildInto(plan: BuildPlan, out: string, asTheyAre: boolean, { print }: Effects): Promise<ExitCode> {
  const steps = [...(asTheyAre ? [] : [normalizeStep]), storeStep, pagesStep, exportStep];
  const { built, code } = await runSteps(steps, plan);
  if (!built) return code;
  const version = readVersion();
  const path = resolve(plan.root, out, `mingbai-offline-${version}.zip`);
  const count = packSite({ folder: plan.out, base: plan.address.base, version, path });
  await print(`${path}: ${count} files, ${(statSync(path).size / 1e6).toFixed(1)} MB\n`);
  return code;
}
