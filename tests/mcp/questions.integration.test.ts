// A scripted client asks; the answers are typed by hand from the documents in content/sources, and from invented reports of bodies that are alike.
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../scripts/command/command.ts';
import { makeReport } from '../report/analysis/make-report.ts';
import { makeFile, makeFolder, writeFolder } from '../scripts/export/make-content.ts';
import { scriptPath } from '../scripts/workspace.ts';

interface Origin {
  site: string;
  files: string[];
  licence: string;
}

async function open(content: string): Promise<Client> {
  const client = new Client({ name: 'questions', version: '1' });
  const args = [scriptPath('mingbai.ts'), 'mcp', '--content', content];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' }));
  return client;
}

let embedded: Client;
let alike: Client;
const folder = makeFolder();

const cities =
  '370100 370200 370300 370400 370500 370600 370700 370800 370900 371000 371100 371300 371400 371500'.split(' ');
/** Granted of closed: one high, ten in the middle, one low; then too few cases for a place, and too few for a rate. */
const granted = [95, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 5, 10, 4];
const closed = [...Array<number>(12).fill(100), 20, 9];

beforeAll(async () => {
  const files = cities.map((region, index) =>
    makeFile(
      makeReport({
        agencyId: `${region}-kjj`,
        agency: `${region}科学技术局`,
        region,
        year: 2023,
        figures: {
          'requests.received.total': 10 * (index + 1),
          'requests.granted.total': granted[index] ?? 0,
          'requests.total.total': closed[index] ?? 0,
        },
      }),
    ),
  );
  writeFolder(join(folder.path, 'content'), files);
  [embedded, alike] = await Promise.all([open(join(projectFolder, 'content')), open(join(folder.path, 'content'))]);
});
afterAll(async () => {
  await Promise.all([embedded.close(), alike.close()]);
  folder.remove();
});

/** An answer, after it has said where it comes from; or the problem. */
async function ask(client: Client, name: string, asked: Record<string, unknown>) {
  const { structuredContent, isError, content } = await client.callTool({ name, arguments: asked });
  const answer = structuredContent as Record<string, unknown>;
  expect(JSON.parse((content as [{ text: string }])[0].text)).toEqual(answer);
  if (isError) expect(answer).toMatchObject({ problem: expect.any(String), means: expect.stringMatching(/./) });
  else {
    const { site, files, licence } = answer as unknown as Origin;
    expect(licence).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(file.startsWith(`${site}api/v1/`)).toBe(true);
  }
  return answer;
}

test('it says what it can be asked, and that it changes nothing', async () => {
  const { tools } = await embedded.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'find',
    'list_agencies',
    'figures',
    'findings',
    'define',
    'about',
    'compare',
  ]);
  for (const { annotations } of tools)
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
  expect(embedded.getInstructions()).toContain('never say 0 for another state');
});

describe('who is there', () => {
  test.each([
    ['威海市科学技术局', '371000-kjj'],
    ['威海科技局', '371000-kjj'],
    ['weihai kejiju', '371000-kjj'],
    ['Weihai Bureau of Science and Technology', '371000-kjj'],
    ['威海市经济和信息化委员会', '371000-gxj'],
    ['宿迁市人民政府', '321300-gov'],
    ['文登科技局', '371003-kjj'],
    // A county’s bureau, and that of the zone which took over from it.
    ['平潭县公安局', '350128-gaj'],
    ['平潭综合实验区公安局', '350128-pingtan-gaj'],
  ])('%s', async (text, id) => {
    const { results } = await ask(embedded, 'find', { text });
    expect((results as unknown[])[0]).toMatchObject({ kind: 'agency', id });
  });

  test('本机关不掌握相关政府信息 is a metric', async () => {
    const { results } = await ask(embedded, 'find', { text: '本机关不掌握相关政府信息' });
    expect(results).toContainEqual(
      expect.objectContaining({ kind: 'metric', id: 'requests.unavailable.not_held.total' }),
    );
  });

  test('what is nobody’s name has no results', async () => {
    expect(await ask(embedded, 'find', { text: '月球背面观测站' })).toMatchObject({ results: [] });
  });

  test.each([
    [{ region: '371000' }, ['371000-gxj', '371000-kjj', '371003-kjj']],
    [{ sector: 'kjj' }, ['370300-kjj', '371000-kjj', '371003-kjj']],
    [{ year: 2016 }, ['350128-pingtan-zhzfj', '371000-kjj']],
  ])('agencies by %j', async (asked, ids) => {
    const { total, agencies } = await ask(embedded, 'list_agencies', asked);
    expect([total, (agencies as { id: string }[]).map(({ id }) => id)]).toEqual([ids.length, ids]);
  });
});

/** The one figure asked for. */
async function askFigure(agency: string, year: number, metric: string) {
  const answer = await ask(embedded, 'figures', { agency, year, metrics: [metric], language: 'en' });
  const [report] = answer.reports as { document: object; figures: { metric: string }[] }[];
  return { answer, report, figure: report?.figures.find((one) => one.metric === metric) };
}

describe('what a report says', () => {
  const none = { value: null };
  test.each<[agency: string, year: number, metric: string, expected: object]>([
    // A printed 0 is a 0; an empty cell of the next table is none.
    ['371000-gxj', 2020, 'requests.received.total', { state: 'reported', value: 0, raw: '0', doubt: [] }],
    [
      '371000-gxj',
      2020,
      'appeals.review.total',
      { state: 'blank', ...none, raw: '', means: expect.stringContaining('not 0') },
    ],
    ['371000-gxj', 2020, 'appeals.suit_direct.total', { state: 'reported', value: 0 }],
    [
      '371000-gxj',
      2020,
      'active.procurement.amount',
      { state: 'reported', value: 785_901.37, unit: '元', raw: '785901.37' },
    ],
    ['371000-kjj', 2021, 'requests.received.total', { state: 'reported', value: 3, unit: '件', qualifier: 'exact' }],
    ['371000-kjj', 2021, 'requests.unavailable.not_held.total', { state: 'reported', value: 3 }],
    ['371000-kjj', 2021, 'active.normative.in_force', { state: 'reported', value: 17 }],
    ['371000-kjj', 2021, 'active.fees.amount', { state: 'reported', value: 0, unit: '万元' }],
    // The form of 2021 has no place for it; the report on 2016 has.
    ['371000-kjj', 2021, 'stat2014.requests', { state: 'not_in_form', ...none }],
    ['371000-kjj', 2016, 'stat2014.requests', { state: 'reported', value: 1, doubt: [] }],
    [
      '371000-kjj',
      2016,
      'narrative.requests',
      { value: 3, doubt: [{ rule: 'text-requests', states: expect.stringMatching(/./) }] },
    ],
    ['371000-kjj', 2021, 'narrative.weibo_followers', { state: 'not_stated', ...none }],
    ['350128-gaj', 2009, 'stat2008.answers_denied', { state: 'blank', ...none }],
    ['350128-gaj', 2009, 'stat2008.answers', { state: 'reported', value: 0 }],
    ['350128-pingtan-jmj', 2024, 'active.normative.issued', { state: 'unreadable', ...none }],
    ['350128-pingtan-jmj', 2024, 'narrative.wechat', { value: 600, qualifier: 'approx' }],
    // 3 received, 3 without information, and a printed total of 0.
    [
      '350128-pingtan-jmj',
      2024,
      'requests.received.total',
      { value: 3, doubt: expect.arrayContaining([expect.objectContaining({ rule: 'requests-balance' })]) },
    ],
    ['310000-zfb', 2025, 'requests.other.no_payment.total', { state: 'unreadable', ...none }],
    ['321300-gov', 2023, 'narrative.disclosed', { value: 180_000, qualifier: 'approx' }],
    ['321300-gov', 2023, 'active.fees.amount', { value: 59_237.2449, unit: '万元' }],
  ])('%s %i %s', async (agency, year, metric, expected) => {
    const { figure, report } = await askFigure(agency, year, metric);
    expect(figure).toMatchObject(expected);
    expect(report?.document).toMatchObject({ sha256: expect.stringMatching(/^[\da-f]{64}$/), digest: true });
  });

  test('without a report of that year there is no figure, and nobody says that none was published', async () => {
    const { answer } = await askFigure('371000-kjj', 2020, 'requests.received.total');
    expect(answer).toMatchObject({
      reports: [],
      absent: { state: 'no_report', yearsHere: [2016, 2021], means: expect.stringContaining('does not mean') },
    });
  });

  test('refused of all closed never comes alone: 142 of 3,486, but 142 of 1,661 in substance, and 470 withheld', async () => {
    const { report } = await askFigure('321300-gov', 2023, 'rate.refused');
    const rates = report?.figures as unknown as {
      metric: string;
      numerator: number;
      denominator: number;
      value: number;
    }[];
    expect(rates.map(({ metric, numerator, denominator }) => [metric, numerator, denominator])).toEqual([
      ['rate.refused', 142, 3486],
      ['rate.refused_of_substantive', 142, 1661],
      ['rate.withheld_of_substantive', 470, 1661],
    ]);
    expect(rates[2]?.value).toBeCloseTo(0.283, 3);
  });

  test('a rate on three cases is not given, its cases are', async () => {
    const { figure } = await askFigure('371000-kjj', 2021, 'rate.granted');
    expect(figure).toMatchObject({ state: 'too_few_cases', value: null, numerator: 0, denominator: 3 });
  });

  test('a rate with nothing closed is not known', async () => {
    const { figure } = await askFigure('371000-gxj', 2020, 'rate.granted');
    expect(figure).toMatchObject({ state: 'not_known', value: null });
  });

  test('without a metric the totals are told, and how many cells are not shown', async () => {
    const { reports } = await ask(embedded, 'figures', { agency: '371000-kjj', year: 2021 });
    const [report] = reports as { figures: { metric: string; value: number }[]; listedAndNotShown: number }[];
    const told = new Map(report?.figures.map(({ metric, value }) => [metric, value]));
    expect([told.get('requests.received.total'), told.has('requests.received.natural')]).toEqual([3, false]);
    expect((report?.figures.length ?? 0) + (report?.listedAndNotShown ?? 0)).toBe(212);
  });
});

describe('what does not agree', () => {
  test('two totals of 320813-gov on 2023', async () => {
    const { reports } = await ask(embedded, 'findings', {
      agency: '320813-gov',
      year: 2023,
      rule: 'appeals-total',
      language: 'en',
    });
    const [report] = reports as { findings: { left: number; right: number; message: string }[] }[];
    expect(report?.findings.map(({ left, right }) => [left, right])).toEqual([
      [11, 0],
      [5, 0],
    ]);
    expect(report?.findings[0]?.message).toContain('10 + 1 = 11');
  });

  test('a report in which everything agrees was checked all the same', async () => {
    const { reports } = await ask(embedded, 'findings', { agency: '371000-kjj', year: 2021 });
    expect(reports).toMatchObject([{ year: 2021, checked: true, findings: [] }]);
  });

  test('no report of the year is not “no mismatch”', async () => {
    const answer = await ask(embedded, 'findings', { agency: '371000-kjj', year: 2019 });
    expect(answer).toMatchObject({ reports: [], absent: { state: 'no_report' } });
  });
});

describe('what a number means', () => {
  test.each([
    ['requests.received.total', { defines: 'metric', kind: 'count', unit: '件', templates: ['2019', '2021'] }],
    ['rate.refused', { defines: 'rate', ended: null, not: { en: expect.stringContaining('Alone it misleads') } }],
    ['requests-balance', { defines: 'rule', level: 'error', basis: { zh: expect.stringMatching(/./) } }],
  ])('%s', async (id, expected) => {
    expect(await ask(embedded, 'define', { id })).toMatchObject(expected);
  });
});

describe('what cannot be answered says why', () => {
  test('a name is no id: whom it may mean is listed, and nobody is taken for it', async () => {
    const answer = await ask(embedded, 'figures', { agency: '威海市科学技术局', year: 2021 });
    expect(answer).toMatchObject({ problem: 'unknown_agency' });
    expect((answer.candidates as { id: string }[])[0]?.id).toBe('371000-kjj');
  });

  test.each([
    ['figures', { agency: '371000-zzz' }, 'unknown_agency'],
    ['figures', { agency: '../../data/parts', year: 2021 }, 'unknown_agency'],
    ['figures', { agency: '371000-kjj', metrics: ['requests.recieved.total'] }, 'unknown_metric'],
    ['compare', { agencies: ['371000-kjj'], year: 2021, metric: 'rate.openness' }, 'unknown_metric'],
  ])('%s %j', async (name, asked, problem) => {
    expect(await ask(embedded, name, asked)).toMatchObject({ problem });
  });
});

describe('beside its like', () => {
  const compare = (client: Client, agencies: string[], metric: string, year: number) =>
    ask(client, 'compare', { agencies, metric, year, language: 'en' });

  test('two are too few for a median; counts are not ranked', async () => {
    const answer = await compare(embedded, ['371000-kjj'], 'requests.received.total', 2021);
    expect(answer).toMatchObject({
      alike: 2,
      counted: 2,
      noMedian: { code: 'too_few_for_median' },
      refused: { code: 'counts_have_no_place' },
      agency: { value: 3 },
    });
    expect(answer).not.toHaveProperty('places');
  });

  test('a city government and a bureau are not alike', async () => {
    const answer = await compare(embedded, ['371000-kjj', '321300-gov'], 'requests.received.total', 2021);
    expect(answer).toMatchObject({
      alike: false,
      notAlike: expect.stringMatching(/./),
      refused: { code: 'own_choice' },
    });
    expect(answer.rows).toMatchObject([
      { agency: { id: '371000-kjj' }, value: 3 },
      { state: 'no_report', value: null },
    ]);
  });

  test('a number in doubt is shown and not weighed', async () => {
    const answer = await compare(embedded, ['350128-pingtan-jmj'], 'requests.received.total', 2024);
    expect(answer).toMatchObject({
      alike: 1,
      counted: 0,
      rows: [{ value: 3, doubt: expect.arrayContaining(['requests-balance']) }],
    });
  });

  test('fourteen of a kind: what came in has a median and quartiles, no places', async () => {
    const answer = await compare(alike, ['371000-kjj'], 'requests.received.total', 2023);
    expect(answer).toMatchObject({
      alike: 14,
      agency: { value: 100 },
      spread: { kind: 'spread', n: 14, min: 10, lower: 42.5, median: 75, upper: 107.5, max: 140 },
      refused: { code: 'counts_have_no_place' },
    });
  });

  test('twelve rates on a hundred cases have places as far as they can be told apart; fewer cases have none', async () => {
    const answer = await compare(alike, ['370100-kjj'], 'rate.granted', 2023);
    const places = new Map(
      (answer.places as { agency: { id: string }; best: number; worst: number; of: number }[]).map((place) => [
        place.agency.id,
        [place.best, place.worst, place.of],
      ]),
    );
    expect(places.size).toBe(12);
    expect(places.get('370100-kjj')).toEqual([1, 1, 12]);
    expect(places.get('370200-kjj')).toEqual([2, 11, 12]);
    expect(places.get('371300-kjj')).toEqual([12, 12, 12]);
    // Thirteen rates are given, the one on nine cases is not.
    expect(answer).toMatchObject({ counted: 13, spread: { kind: 'middle', n: 13, min: 0.05, median: 0.5, max: 0.95 } });
    expect(answer.rows).toContainEqual(
      expect.objectContaining({ state: 'too_few_cases', value: null, numerator: 4, denominator: 9 }),
    );
  });

  test('a chosen dozen is not ranked', async () => {
    const answer = await compare(
      alike,
      cities.slice(0, 12).map((code) => `${code}-kjj`),
      'rate.granted',
      2023,
    );
    expect(answer).toMatchObject({ alike: true, refused: { code: 'own_choice' } });
    expect(answer).not.toHaveProperty('places');
  });

  test('a year that nobody reports on', async () => {
    expect(await compare(alike, ['371000-kjj'], 'rate.granted', 2020)).toMatchObject({
      alike: 0,
      counted: 0,
      agency: { state: 'no_report' },
      refused: { code: 'too_few_to_rank' },
    });
  });
});

test('what is in the collection, and what it cannot say', async () => {
  expect(await ask(alike, 'about', { language: 'en' })).toMatchObject({
    agencies: 14,
    reports: 14,
    years: { from: 2023, to: 2023 },
    limits: expect.stringContaining('A blank is never 0'),
  });
});
