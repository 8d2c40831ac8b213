// A portal and the version that is installed beside it → what there is to do after an upgrade.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCore } from '../../src/pipeline/core.ts';
import { UsageError } from '../../src/pipeline/errors.ts';
import { defineCommand, exitCode, packageFolder, readVersion, workFolder } from '../command/command.ts';
import { configOption, loadConfig } from '../command/load-config.ts';

const usage = `Usage: mingbai upgrade [--check]

Compares this portal with the version of mingbai that is installed (npm install mingbai@latest installs a new one):
whether mingbai.config.ts still holds, which reports another reading program has read, and what has changed since.
Without --check it then notes in package.json that the portal is of this version.

  --check        write nothing; exit 1 where there is something to do
  --config FILE  settings of the portal (default mingbai.config.ts, here)
  -h, --help     print this help

Exit code: 0 nothing to do, 1 something to do, 2 wrong usage, or settings that do not hold any more.
`;

interface Portal {
  mingbai?: { portal?: string };
}

function readPortal(): Portal {
  const path = join(workFolder, 'package.json');
  if (!existsSync(path)) throw new UsageError('There is no package.json here: run it in the folder of a portal.');
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Reports that the installed reading program has not read: normalize reads them again. */
function countOutdated(): number {
  const { reader } = loadCore();
  const files = globSync('content/reports/*/*.json', { cwd: workFolder });
  return files.filter((name) => JSON.parse(readFileSync(join(workFolder, name), 'utf8')).reader !== reader).length;
}

/** The sections of the changelog above that of a version: all, where it has none. */
function listChanges(since: string): string[] {
  const text = readFileSync(join(packageFolder, 'CHANGELOG.md'), 'utf8');
  const sections = text.split(/^## /mu).slice(1);
  const known = sections.findIndex((section) => section.startsWith(`[${since}]`));
  return (known === -1 ? sections : sections.slice(0, known)).map((section) => `## ${section.trim()}\n`);
}

export const command = defineCommand({
  usage,
  options: { check: { type: 'boolean', default: false }, ...configOption },
  async run({ values, effects }) {
    const portal = readPortal();
    const [installed, since] = [readVersion(), portal.mingbai?.portal];
    await loadConfig(values.config);
    await effects.print(`installed  ${installed}\nportal     ${since ?? 'not noted'}\nsettings   hold\n`);
    const outdated = countOutdated();
    if (outdated > 0)
      await effects.print(
        `reports    ${outdated} were read by another reading program; mingbai normalize reads them again\n`,
      );
    if (since !== installed) await effects.print(`\n${listChanges(since ?? '').join('\n')}`);
    const isDue = outdated > 0 || since !== installed;
    if (values.check) return isDue ? exitCode.findings : exitCode.clean;
    if (since !== installed) {
      const noted = { ...portal, mingbai: { ...portal.mingbai, portal: installed } };
      writeFileSync(join(workFolder, 'package.json'), `${JSON.stringify(noted, null, 2)}\n`);
      await effects.print(`noted in package.json: this portal is of ${installed}\n`);
    }
    return outdated > 0 ? exitCode.findings : exitCode.clean;
  },
});
