// Invented reports in packs, many and ten times as many → what reducing them takes, and rendering the same prefecture among them.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Agency } from '../../src/report/model/agency.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { openPack, PackWriter } from '../../src/store/pack.ts';
import { type PackedBody, packSections, partOfBody } from '../../src/store/part.ts';
import { packContent } from '../../src/store/write-store.ts';
import { defineCommand, exitCode, mingbaiProgram, print, readCount, runCommand } from '../command/command.ts';
import { chooseAgencies } from './generate/choose-agencies.ts';
import { Random } from './generate/random.ts';
import { writeContent } from './site/write-content.ts';
import { measureProgram, type WholeRun } from './whole/measure-whole.ts';

const usage = `Usage: npm run bench:parts [-- --count N]

Writes packs of N/10 and of N invented reports, six a body, into temporary folders; takes each into a store with
mingbai reduce, and renders the same prefecture of both with mingbai render. Sixty bodies are really read; the others
are these under other names.

  --count N    reports of the large folder   (default 100000)
  --shared     renders the pages about many bodies too
  --keep DIR   works there, and leaves packs, stores and pages
  -h, --help   print this help

Exit code: 0 measured, 2 wrong usage. A missed aim is printed and is no failure.
`;

const years = 6;
const mostRead = 60;
const peakAim = 4_000;

interface Original {
  id: string;
  name: string;
  sector: string | null;
  packed: PackedBody;
}

/** Bodies that were really read. */
async function readOriginals(folder: string): Promise<Original[]> {
  const content = await writeContent(folder, mostRead, years);
  const packs = join(folder, 'packs');
  mkdirSync(packs);
  return packContent(content, packs).flatMap(({ pack: name }) => {
    const pack = openPack<PackedBody>(join(packs, name));
    const bodies = pack.ids.map((id): Original => {
      const [heads, figures, findings, texts] = [
        pack.read(id, 'heads'),
        pack.read(id, 'figures'),
        pack.read(id, 'findings'),
        pack.read(id, 'texts'),
      ];
      const { agency, sector } = heads[0].report;
      return { id, name: agency, sector, packed: { heads, figures, findings, texts } };
    });
    pack.close();
    return bodies;
  });
}

function rename({ id, name, packed }: Original, agency: Agency): PackedBody {
  const text = JSON.stringify(packed).replaceAll(name, agency.name).replaceAll(id, agency.id);
  const copy: PackedBody = JSON.parse(text);
  for (const { report } of copy.heads) report.region = agency.region;
  return copy;
}

/** The bodies of a smaller number are among those of a larger one; the part of the first gets none beyond the first `few`. */
function chooseBodies(originals: readonly Original[], count: number, few: number): [Original, Agency][] {
  const bySector = Map.groupBy(originals, ({ sector }) => sector);
  const chosen: [Original, Agency][] = [];
  const seen = new Set<string>();
  let part: string | undefined;
  for (const agency of chooseAgencies(loadRegistry(), new Random('site'), 4 * count + 100)) {
    if (chosen.length === count) break;
    const alike = bySector.get(agency.sector);
    const original = alike?.[chosen.length % alike.length];
    if (!original || seen.has(agency.id)) continue;
    part ??= partOfBody(agency.id);
    if (chosen.length >= few && partOfBody(agency.id) === part) continue;
    seen.add(agency.id);
    chosen.push([original, agency]);
  }
  return chosen;
}

function writePacks(bodies: readonly [Original, Agency][], folder: string): void {
  mkdirSync(folder, { recursive: true });
  const sorted = bodies.toSorted(([, a], [, b]) => (a.id < b.id ? -1 : 1));
  for (const [part, own] of Map.groupBy(sorted, ([, { id }]) => partOfBody(id))) {
    const writer = new PackWriter<PackedBody>(join(folder, 'begun'), packSections);
    for (const [original, agency] of own) {
      const body = rename(original, agency);
      writer.add(
        agency.id,
        body,
        body.heads.map(({ report }) => String(report.year)),
      );
    }
    writer.close(part, '.pack');
  }
}

interface Measured {
  reports: number;
  reduced: WholeRun;
  rendered: WholeRun;
  /** Pages about many bodies; null where they were not asked for. */
  shared: WholeRun | null;
  part: string;
}

interface Wanted {
  folder: string;
  shared: boolean;
}

async function measure(
  originals: readonly Original[],
  count: number,
  few: number,
  { folder, shared: isShared }: Wanted,
): Promise<Measured> {
  const bodies = chooseBodies(originals, count, few);
  const part = partOfBody(bodies[0]?.[1].id ?? '');
  const at = (name: string): string => join(folder, `${count}-${name}`);
  const [packs, store, notes] = [at('packs'), at('store'), at('usage')];
  writePacks(bodies, packs);
  const reduced = await measureProgram([mingbaiProgram, 'reduce', '--packs', packs, '--out', store], notes);
  const out = at('pages');
  const args = [mingbaiProgram, 'render', '--store', store, '--part', part, '--out', out];
  // The first run may have to build the renderer.
  await measureProgram(args, notes);
  const rendered = await measureProgram(args, notes);
  const reports = bodies.reduce((sum, [{ packed }]) => sum + packed.heads.length, 0);
  const shared = isShared
    ? await measureProgram([mingbaiProgram, 'render', '--store', store, '--shared', '--out', at('shared')], notes)
    : null;
  return { reports, reduced, rendered, shared, part };
}

const judge = (value: number, aim: number): string => `aim at most ${aim}: ${value <= aim ? 'met' : 'missed'}`;

const describeRun = (name: string, { seconds, processorSeconds, peakMegabytes }: WholeRun): string =>
  `  ${name.padEnd(18)}${seconds.toFixed(1)} s, ${processorSeconds.toFixed(1)} s of processor time, peak ${Math.round(peakMegabytes)} MB, ${judge(peakMegabytes, peakAim)}`;

const describe = ({ reports, reduced, rendered, shared, part }: Measured): string =>
  [
    `${reports} reports`,
    describeRun('reduce', reduced),
    describeRun(`render ${part}`, rendered),
    ...(shared ? [describeRun('render --shared', shared)] : []),
    '',
    '',
  ].join('\n');

await runCommand(
  defineCommand({
    usage,
    options: {
      count: { type: 'string', default: '100000' },
      shared: { type: 'boolean', default: false },
      keep: { type: 'string' },
    },
    async run({ values }) {
      const count = Math.ceil(readCount('--count', values.count) / years);
      const few = Math.ceil(count / 10);
      const memory = Math.round(totalmem() / 1024 ** 3);
      await print(`node ${process.version}, ${availableParallelism()} cores, ${memory} GB of memory\n\n`);
      const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'mingbai-parts-'));
      mkdirSync(folder, { recursive: true });
      const wanted = { folder, shared: values.shared };
      try {
        const originals = await readOriginals(folder);
        const small = await measure(originals, few, few, wanted);
        await print(describe(small));
        const large = await measure(originals, count, few, wanted);
        await print(describe(large));
        const growth = large.rendered.peakMegabytes / small.rendered.peakMegabytes;
        await print(`memory of rendering the same prefecture: ${growth.toFixed(2)} times, aim at most 1.1\n`);
        return exitCode.clean;
      } finally {
        if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
      }
    },
  }),
);
