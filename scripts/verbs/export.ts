// content/ → the static API, the bulk data and the feeds of the site; or, with `--release`, the memory of a release.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../src/pipeline/errors.ts';
import { readAddress } from '../../src/publish/address.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import type { Store } from '../../src/store/open-store.ts';
import { withStore } from '../../src/store/with-store.ts';
import { defineCommand, exitCode, readVersion } from '../command/command.ts';
import { configOption, heedInvention, loadConfig } from '../command/load-config.ts';
import { describeExport, describeRelease } from '../export/describe-run.ts';
import { releaseData } from '../export/release-data.ts';
import { runExport } from '../export/run-export.ts';

const usage = `Usage: mingbai export [--out DIR --base /sub/path/ --site https://example.org]
       mingbai export --release 2026-01-31

Writes api/v1/, data/ and the feeds into the folder of the built site. Run it after the site is built.
With --release nothing is exported: content/published.json is brought up to date, which later builds compare
with to say which figures changed, and why. Commit it.

  --out DIR        folder of the built site                 (default dist)
  --content DIR    folder of reports, findings and releases (default $MINGBAI_CONTENT, else content)
  --base PATH      path that the site is served under       (default /)
  --site ORIGIN    its address, for absolute links          (default: links begin with the path; name it before
                   anyone subscribes, as the ids of feed entries are made with it)
  --config FILE    settings of the site (default mingbai.config.ts, here or in the folder of the project)
  --release DATE   remember what is there as released on that day
  -h, --help       print this help

Exit code: 0 written, 2 wrong usage.
`;

export const command = defineCommand({
  usage,
  options: {
    out: { type: 'string', default: 'dist' },
    content: { type: 'string', default: process.env.MINGBAI_CONTENT ?? 'content' },
    base: { type: 'string', default: '/' },
    site: { type: 'string' },
    ...configOption,
    release: { type: 'string' },
  },
  async run({ values, effects }) {
    await loadConfig(values.config);
    if (values.release !== undefined) await effects.print(await release(values.content, values.release));
    else await effects.print(await exportTo(values.out, values));
    return exitCode.clean;
  },
});

function readContent<Result>(content: string, use: (store: Store) => Result): Promise<Result> {
  const reports = join(content, 'reports');
  if (!existsSync(reports))
    throw new UsageError(`--content ${content}: there is no folder ${reports}; run normalize first.`);
  heedInvention(content);
  return withStore(content, loadRegistry(), use);
}

function publishedIn(content: string): string {
  return join(content, 'published.json');
}

async function release(content: string, date: string): Promise<string> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) {
    throw new UsageError(`--release ${date}: give the day as 2026-01-31.`);
  }
  const changes = await readContent(content, (store) => releaseData(store, publishedIn(content), date));
  return describeRelease(changes);
}

async function exportTo(
  out: string,
  { content, base, site }: { content: string; base: string; site?: string | undefined },
): Promise<string> {
  const address = readSite(base, site);
  const summary = await readContent(content, (store) => {
    mkdirSync(out, { recursive: true });
    return runExport({ store, published: publishedIn(content), out, address, version: readVersion() });
  });
  return describeExport(summary);
}

function readSite(base: string, site: string | undefined) {
  try {
    return readAddress(base, site ?? null);
  } catch (cause) {
    throw new UsageError(`--site ${site}: give an address such as https://example.org.`, { cause });
  }
}
