// The command as it is typed: wrong usage ends with 2 and says what to do, before anything is asked or written.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { families } from '../../scripts/bench/province/families.ts';
import { inventReports } from '../../scripts/bench/province/invent-site.ts';
import { type SiteServer, serveSite } from '../../scripts/bench/province/serve-site.ts';
import { callCommand, type Effects } from '../../scripts/command/command.ts';
import { command } from '../../scripts/verbs/collect.ts';
import { readConfig, useConfig } from '../../src/config/config.ts';
import { agencies, makeWorkplace, type Workplace } from './run.ts';

const family = families.generic;
const reports = inventReports(agencies.slice(0, 1), [2022, 2023], 'command');
let server: SiteServer;
let place: Workplace;
let said: { out: string; err: string };

beforeEach(async () => {
  server = await serveSite(family.serve(reports));
  place = makeWorkplace();
  said = { out: '', err: '' };
  setContact('tests@example.org');
  writeSites(
    `- { id: site, name: 试验站, place: '350000', pause: 0.5, lists: [{ url: '${server.origin}${family.list}' }] }\n`,
  );
});

afterEach(async () => {
  await server.close();
  place.remove();
});

function setContact(contact: string | undefined): void {
  const read = readConfig(contact === undefined ? {} : { collect: { contact } });
  if (!read.ok) throw new Error(read.mistakes.join());
  useConfig(read.config);
}

const sitesFile = () => join(place.root, 'sites.yml');
const writeSites = (text: string): void => writeFileSync(sitesFile(), text);

const run = (...args: string[]) => {
  const effects: Effects = {
    print: async (text) => {
      said.out += text;
    },
    warn: (text) => {
      said.err += text;
    },
    env: {},
    isColoured: false,
  };
  const folders = [
    '--out',
    place.sources,
    '--ledger',
    place.ledgers,
    '--captures',
    place.captures,
    '--sites',
    sitesFile(),
  ];
  return callCommand(command, [...folders, '--allow-local', server.host, ...args], effects);
};

const expectNothing = (): void => {
  expect(server.log).toHaveLength(0);
  expect(existsSync(place.captures) ? readdirSync(place.captures) : []).toEqual([]);
};

test('without a contact nobody is asked', async () => {
  setContact(undefined);
  expect(await run()).toBe(2);
  expect(said.err).toContain('contact');
  expectNothing();
});

test.each([
  [
    'an unknown adapter',
    "- { id: site, name: x, place: '350000', lists: [{ url: 'http://a.gov.cn/', adapter: wordpress }] }",
    'wordpress is no adapter',
  ],
  ['a place that is none', "- { id: site, name: x, place: '35', lists: [] }", 'expected six digits'],
  ['no YAML', '- { id: [', 'cannot be read'],
  ['two of one id', "- { id: a, name: x, place: '350000' }\n- { id: a, name: y, place: '350000' }", 'two sites a'],
  ['an unknown setting', "- { id: a, name: x, place: '350000', robots: ignore }", 'robots'],
])('a list of sites with %s', async (_, text, words) => {
  writeSites(text);
  expect(await run()).toBe(2);
  expect(said.err).toContain(words);
  expectNothing();
});

test.each([
  [['--site', 'other'], 'none of this id'],
  [['--place', '999999'], 'no such place'],
  [['--years', '2025-2019'], '--years'],
  [['--url', 'www.a.gov.cn'], '--url'],
  [['--publish', 'all'], '--publish'],
  [['--requests', '0'], '--requests'],
  [['--allow-local', 'localhost'], '--allow-local'],
  [['--from-list', 'nowhere.txt'], 'no such file'],
  [['--from', 'nowhere.wacz'], 'no such file'],
  [['--report'], 'no ledger'],
  [['--nonsense'], '--nonsense'],
])('%s', async (args, words) => {
  expect(await run(...args)).toBe(2);
  expect(said.err).toContain(words);
  expectNothing();
});

test('a folder that cannot be written to', async () => {
  writeFileSync(join(place.root, 'file'), 'x');
  expect(await run('--captures', join(place.root, 'file', 'captures'))).toBe(2);
  expect(said.err).toContain('cannot be written to');
  expect(server.log).toHaveLength(0);
});

test('a second run into the same captures is refused while the first goes on, and a killed one holds nothing', async () => {
  mkdirSync(place.captures, { recursive: true });
  // A process that surely runs, and one that surely does not.
  writeFileSync(join(place.captures, '.collecting'), String(process.ppid));
  expect(await run()).toBe(2);
  expect(said.err).toContain(`Process ${process.ppid} is collecting`);
  expect(server.log).toHaveLength(0);
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(join(place.captures, '.collecting'), String(pid));
  expect(await run('--years', '2023', '--quiet')).toBe(0);
  expect(existsSync(join(place.captures, '.collecting'))).toBe(false);
});

test('a ledger that is none is not written over', async () => {
  mkdirSync(place.ledgers, { recursive: true });
  writeFileSync(join(place.ledgers, 'site.json'), '{"site":');
  expect(await run()).toBe(2);
  expect(said.err).toContain('move it away');
  expect(readFileSync(join(place.ledgers, 'site.json'), 'utf8')).toBe('{"site":');
});

test('a dry run reads the lists and writes nothing', async () => {
  expect(await run('--dry-run')).toBe(0);
  expect(said.out).toContain('2 documents would be asked for');
  expect(server.log.map(({ path }) => path)).toEqual(['/robots.txt', family.list]);
  expect(existsSync(place.captures) || existsSync(place.ledgers)).toBe(false);
});

test('digests enter the folder of sources, with the capture in their sidecars; the report of the ledgers says the same', async () => {
  expect(await run('--years', '2023', '--quiet')).toBe(0);
  const [, report] = reports;
  const stem = join(place.sources, report!.agency.region, report!.agency.id, '2023');
  expect(readFileSync(`${stem}.md`, 'utf8')).toContain('本文是明白账的程序根据原文编写的摘要');
  expect(readFileSync(`${stem}.yml`, 'utf8')).toMatch(
    /digest: \{"by":"program"\}[\s\S]*capture: \{"status":200,.*"warc":"site\/\d{8}T\d{9}Z\.warc\.gz","offset":\d+/u,
  );
  expect(existsSync(join(place.sources, report!.agency.region, report!.agency.id, '2022.md'))).toBe(false);
  said.out = '';
  await run('--report');
  expect(said.out).toMatch(/sites {6}1\ndocuments {2}found: 1/u);
});

test('reports that are due and on no list are named, and the run ends with 1', async () => {
  expect(await run('--quiet')).toBe(1);
  expect(said.out).toContain(`missing    ${reports[0]!.agency.name} 2024: due 202`);
  expect(said.out).not.toMatch(/missing {4}\S+ 2023/u);
  // Somebody has put it there by hand.
  writeFileSync(join(place.sources, reports[0]!.agency.region, reports[0]!.agency.id, '2024.md'), '# x\n');
  said.out = '';
  await run('--report');
  expect(said.out).not.toContain(`missing    ${reports[0]!.agency.name} 2024`);
  expect(said.out).toMatch(/missing {4}\d/u);
});

test('only the pages that a file names', async () => {
  const list = join(place.root, 'list.txt');
  writeFileSync(list, `# 一份\n${server.origin}${family.addressOf(reports[0]!)}\t${reports[0]!.title}\n`);
  expect(await run('--from-list', list, '--publish', 'text')).toBe(0);
  expect(server.log.map(({ path }) => path)).toEqual(['/robots.txt', family.addressOf(reports[0]!)]);
  expect(readdirSync(join(place.sources, reports[0]!.agency.region, reports[0]!.agency.id)).sort()).toEqual([
    '2022.html',
    '2022.yml',
  ]);
});
