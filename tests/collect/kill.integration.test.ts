// A run that is killed at random moments and gone on with ends as one that nobody disturbed: same ledger, same sources, no record without its note.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Random } from '../../scripts/bench/generate/random.ts';
import { families } from '../../scripts/bench/province/families.ts';
import { inventReports } from '../../scripts/bench/province/invent-site.ts';
import { type SiteServer, serveSite } from '../../scripts/bench/province/serve-site.ts';
import { readLedger } from '../../src/store/ledger/read-ledgers.ts';
import { readWarcApart } from './read-warc-apart.ts';
import { agencies, makeWorkplace, siteOf, type Workplace } from './run.ts';

const family = families.generic;
const reports = inventReports(agencies.slice(30, 41), [2020, 2021, 2022, 2023], 'kill');
const moments = 20;

let server: SiteServer;
const places: Workplace[] = [];

beforeAll(async () => {
  server = await serveSite(family.serve(reports));
  // One document that is never there, and one that is blocked.
  server.pages.delete(family.addressOf(reports[7]!));
  server.faults.set(family.addressOf(reports[9]!), (_, response) => {
    response.writeHead(412).end();
    return true;
  });
});

afterAll(async () => {
  await server.close();
  for (const place of places) place.remove();
});

function newPlace(): Workplace {
  const place = makeWorkplace();
  places.push(place);
  return place;
}

/** Kills it some milliseconds after so many documents; resolves to whether it had ended by itself, and what it said. */
async function runChild(
  place: Workplace,
  after = Number.POSITIVE_INFINITY,
  wait = 0,
  signal: NodeJS.Signals = 'SIGKILL',
) {
  const options = join(place.root, 'options.json');
  writeFileSync(options, JSON.stringify({ site: siteOf(server, family.list), folders: place, host: server.host }));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kill', 'collect-child.ts'), options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.length;
    if (said >= after) setTimeout(() => child.kill(signal), wait);
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, said };
}

/** Without what is another moment each time. */
function readPlace(place: Workplace) {
  const ledger = readLedger(place.ledgers, 'site');
  const documents = ledger.documents.map(({ captures, ...record }) => ({
    ...record,
    // A file is named after the moment at which its run began.
    captures: captures.map(({ retrieved: _, offset: __, length: ___, warc: ____, ...capture }) => capture),
  }));
  const names = readdirSync(place.sources, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/u.test(name))
    .sort();
  const sources = names.map((name) => [
    name,
    readFileSync(join(place.sources, name), 'utf8').replace(/"warc":"[^"]*"|"offset":\d+|retrieved: .*/gu, ''),
  ]);
  return { lists: ledger.lists, documents, isPartial: ledger.isPartial, sources };
}

test(`killed at ${moments} moments`, { timeout: 900_000 }, async () => {
  const calm = newPlace();
  expect((await runChild(calm)).code).toBe(0);
  const expected = readPlace(calm);
  expect(expected.documents).toHaveLength(reports.length);
  expect(expected.sources).toHaveLength((reports.length - 2) * 2);

  const place = newPlace();
  const random = new Random('kill');
  let kills = 0;
  let before = 0;
  while (kills < moments) {
    // Two or three documents a run, so that the last is not reached before the twentieth kill.
    const { code, said } = await runChild(place, random.int(1, 2), random.int(0, 40));
    if (code === 0) break;
    kills += 1;
    before += said;
  }
  expect(kills).toBe(moments);
  expect(before).toBeGreaterThan(moments - 1);
  expect((await runChild(place)).code).toBe(0);
  expect(readPlace(place)).toEqual(expected);

  // What was written and noted nowhere has been cut off: each response is some document's capture.
  const ledger = readLedger(place.ledgers, 'site');
  const captures = ledger.documents.flatMap((record) => record.captures);
  // All that was gone on with is one run, with one file.
  expect(new Set(captures.map(({ warc }) => warc)).size).toBe(1);
  const responses = readWarcApart(join(place.captures, captures[0]!.warc)).filter(
    ({ headers }) => headers.get('warc-type') === 'response',
  );
  expect(responses).toHaveLength(captures.length);
  expect(readdirSync(place.captures).filter((name) => name.endsWith('.journal'))).toEqual([]);
});

test('a run that is asked to stop ends cleanly, and the next goes on', { timeout: 300_000 }, async () => {
  const place = newPlace();
  const { code, said } = await runChild(place, 5, 0, 'SIGINT');
  expect(code).toBe(0);
  expect(said).toBeLessThan(reports.length);
  const asked = server.log.length;
  expect((await runChild(place)).code).toBe(0);
  expect(readLedger(place.ledgers, 'site').documents).toHaveLength(reports.length);
  // What was dealt with is not asked again.
  const again = server.log
    .slice(asked)
    .filter(({ path }) => reports.some((report) => family.addressOf(report) === path));
  expect(again.length).toBeLessThanOrEqual(reports.length - said + 1);
});
