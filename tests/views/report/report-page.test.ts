// The page of a report: tables with every state a cell can have, findings and where they lead, provenance in words.
import { expect, test } from 'vitest';
import { translate } from '../../../src/i18n/translate.ts';
import type { Finding } from '../../../src/report/model/finding.ts';
import type { FindingsFile } from '../../../src/report/model/findings-file.ts';
import type { Report } from '../../../src/report/model/report.ts';
import { buildCorpus, type WholeCorpus } from '../../../src/store/corpus.ts';
import { collectFindings } from '../../../src/views/findings/collect-findings.ts';
import { judgeBalance } from '../../../src/views/report/build-tables.ts';
import { lookUpChecks } from '../../../src/views/report/describe-checks.ts';
import { explainRequests, listProvenance } from '../../../src/views/report/list-provenance.ts';
import { describeOtherYears, describePosition } from '../../../src/views/report/other-years.ts';
import { type ReportPageView, viewReport } from '../../../src/views/report/report-page.ts';
import { writeSection } from '../../report/support/write-section.ts';
import { type FigureSketch, makeFile, makeReport } from '../make-report.ts';

const registry = {
  regions: [{ code: '371000', name: '威海市', level: 'city' as const }],
  sectors: [{ id: 'kjj', name: '科学技术局', en: 'Bureau of Science and Technology', names: [], variants: [] }],
  agencies: [],
};
const tables = [{ kind: 'requests' as const, section: 'requests', rows: [] }];
const sections = [writeSection('requests', '', '三、收到和处理政府信息公开申请情况')];

const make = (year: number, figures: Record<string, FigureSketch>, fields: Partial<Report> = {}): Report =>
  makeReport({ year, tables, sections, ...fields }, figures);
const differs = (...at: Finding['at']): Finding => ({
  rule: 'requests-balance',
  level: 'error',
  message: { code: 'compare.sumOfOne', values: { total: { metric: 'requests.received.total' }, sum: 3, printed: 1 } },
  left: 3,
  right: 1,
  difference: 2,
  at,
});

function build(reports: Report[], findings: FindingsFile[] = []): WholeCorpus {
  return buildCorpus({ reports: reports.map(makeFile), findings, registry });
}

function open(corpus: WholeCorpus, year = 2021, language: 'zh' | 'en' = 'zh') {
  const agency = corpus.agencies[0]!;
  const file = agency.reports.find(({ report }) => report.year === year)!;
  return viewReport(language, corpus, agency, file);
}

/** What can be said of every figure of a report, whether its page needs to say it or not. */
function listRows(corpus: WholeCorpus, year = 2021) {
  const { file, checks } = open(corpus, year);
  const { report } = file;
  const lookup = lookUpChecks('zh', checks, collectFindings(report, corpus));
  return listProvenance({ language: 'zh', report, checks: lookup }, report.figures);
}

/** The figures of which the page says more than its tables do. */
const listNoted = ({ sections }: ReportPageView): string[] =>
  sections.flatMap(({ tables }) => tables.flatMap((table) => table.provenance.map(({ metric }) => metric)));

const states = {
  'requests.received.natural': 3,
  'requests.received.business': 0,
  'requests.received.research': { value: null, status: 'blank' },
  'requests.received.welfare': { value: null, status: 'not_applicable', raw: '/' },
  'requests.received.legal': { value: null, status: 'unreadable', raw: '0010' },
} as const satisfies Record<string, FigureSketch>;

test('every state of a cell is told apart, and what the report does not have is missing', () => {
  const table = open(build([make(2021, states)])).sections[0]?.tables[0];
  expect([...(table?.states ?? [])].toSorted()).toEqual([
    'blank',
    'missing',
    'not_applicable',
    'reported',
    'unreadable',
  ]);
  expect(table?.figures.get('requests.received.other')).toBeUndefined();
});

test('provenance says value, status and what is printed otherwise in words', () => {
  const rows = listRows(build([make(2021, states)]));
  expect(rows.map(({ value, printed }) => [value, printed])).toEqual([
    ['3 件', ''],
    ['0 件', ''],
    ['空白，不当作 0', ''],
    ['填“不适用”', '/'],
    ['读不出确切数字', '0010'],
  ]);
});

test('the page says more of a figure only where its table does not say all', () => {
  const figures: Record<string, FigureSketch> = {
    'requests.received.natural': { value: 1234, raw: '1,234' },
    'requests.received.business': { value: 5, raw: '５件' },
    'requests.received.research': { value: 6, raw: '六' },
    'requests.received.welfare': { value: 70, raw: '70余', qualifier: 'approx' },
    'requests.received.legal': { value: 8, raw: '80', derived: 'split' },
    'requests.received.other': { value: null, status: 'not_applicable', raw: '/' },
    'requests.received.total': { value: null, status: 'unreadable', raw: '#' },
  };
  expect(listNoted(open(build([make(2021, figures)])))).toEqual([
    'requests.received.research',
    'requests.received.welfare',
    'requests.received.legal',
  ]);
});

test('of a table whose digits all ran together it is said once', () => {
  const rows = ['received', 'carried_in', 'granted', 'partial'].flatMap((row) =>
    ['natural', 'business', 'research', 'total'].map((column) => `requests.${row}.${column}`),
  );
  const figures = Object.fromEntries(
    rows.map((metric) => [metric, { value: 0, raw: '0000', derived: 'split' }] satisfies [string, FigureSketch]),
  );
  const view = open(build([make(2021, figures)]));
  expect(listNoted(view)).toEqual([]);
  expect(view.sections[0]?.tables[0]?.split).toBe(true);
});

test('a cell without a number is in no sum that came out right', () => {
  const checks = [{ rule: 'applicants-total', status: 'pass' as const }];
  const findings = [{ subject: '371000-kjj/2021', checks, findings: [] }];
  const rows = listRows(build([make(2021, states)], findings));
  expect(rows.map(({ checks: said }) => said.length)).toEqual([1, 1, 0, 0, 0]);
  expect(rows[0]?.checks[0]).toMatchObject({ state: 'pass', result: '对得上' });
});

test('digits that were divided, approximate numbers and boxes on a page are said', () => {
  const origin = { page: 2, box: [1, 2, 3, 4.5] as [number, number, number, number] };
  const at = { section: 'requests', table: 0, row: 4, column: 6, origin };
  const corpus = build([
    make(2021, { 'requests.received.natural': { value: 3, raw: '30', derived: 'split', qualifier: 'approx', at } }),
  ]);
  expect(listRows(corpus)[0]?.remarks).toHaveLength(2);
  expect(listNoted(open(corpus))).toEqual(['requests.received.natural']);
  expect(describePosition('zh', at)).toBe('第 5 行第 7 列；第 2 页，框 1 2 3 4.5（左上右下，磅）');
});

test('a number without a unit stands as printed; a unit of the form and a unit that refuses a number are said', () => {
  const at = { section: 'active', table: 0, row: 9, column: 3 };
  const message = { code: 'notes.unit_contradicted', values: { units: '元、万元' } };
  const figures: Record<string, FigureSketch> = {
    'active.procurement.amount': { value: 785901.37, raw: '785,901.37', unit: null },
    'active.fees.amount': { value: 12, raw: '12', unit: '万元', unitFrom: 'form' },
    'stat2014.fees': { value: null, status: 'unreadable', raw: '5.9万元', unit: '万元', at },
  };
  const corpus = build([
    make(2021, figures, {
      tables: (['active', 'stat2014'] as const).map((kind) => ({ kind, section: 'requests', rows: [] })),
      notes: [{ code: 'unit_contradicted', message, at }],
    }),
  ]);
  const rows = listRows(corpus);
  expect(rows.map(({ value, remarks }) => [value, ...remarks])).toEqual([
    ['785,901.37（单位未写明）'],
    ['12 万元', '年报没有印单位，按格式为万元'],
    ['读不出确切数字', '印出的单位互相矛盾，数字未采用：“元、万元”'],
  ]);
});

test('other years stand beside a figure where they count the same', () => {
  const received = 'requests.received.total';
  const corpus = build([
    make(2019, { [received]: 5 }, { template: '2019' }),
    make(2020, { [received]: 7 }, { scope: 'jurisdiction' }),
    make(2021, { [received]: 3 }),
    make(2022, { [received]: { value: null, status: 'blank' } }),
    make(2016, { 'stat2014.requests': 9 }, { template: '2014' }),
  ]);
  const view = open(corpus);
  const others = [2016, 2019, 2022].map((year) => {
    const { report } = corpus.agencies[0]!.reports.find((file) => file.report.year === year)!;
    return { year, figures: new Map(report.figures.map((figure) => [figure.metric, figure])) };
  });
  expect(describeOtherYears('zh', received, others)).toBe('2016 年 9（统计方法相近）；2019 年 5');
  expect([view.before?.year, view.after?.year]).toEqual([2020, 2022]);
});

test('a finding leads to its cells and back, and the balance of the table is said not to hold', () => {
  const at = { section: 'requests', table: 0, row: 0, column: 1 };
  const file: FindingsFile = {
    subject: '371000-kjj/2021',
    checks: [
      { rule: 'requests-balance', status: 'fail' },
      { rule: 'applicants-total', status: 'pass' },
    ],
    findings: [differs(at)],
  };
  const corpus = build([make(2021, { 'requests.received.natural': 3, 'requests.received.total': 3 })], [file]);
  const view = open(corpus);
  expect(view.findings[0]).toMatchObject({ anchor: 'finding-1', sides: { left: '3', right: '1' } });
  expect(view.findings[0]?.groups[0]?.places[0]?.anchor).toBe('requests.received.natural');
  expect(view.sections[0]?.tables[0]?.findings).toEqual(new Map([['requests.received.natural', [0]]]));
  expect(judgeBalance(view.checks)).toEqual({ state: 'fails', columns: 1 });
  expect(listNoted(view)).toEqual([]);
  const [named, other] = listRows(corpus);
  expect(named?.checks.map(({ state, anchors }) => [state, anchors])).toEqual([
    ['fail', ['finding-1']],
    ['pass', []],
  ]);
  expect(other?.checks.map(({ state }) => state)).toEqual(['elsewhere', 'pass']);
});

test('findings over years and over all reports are shown at the report they point into', () => {
  const of = { agencyId: '371000-kjj', year: 2021 };
  const series = {
    subject: '371000-kjj/series',
    checks: [],
    findings: [
      { ...differs(), of },
      { ...differs(), of: { ...of, year: 2020 } },
    ],
  };
  const all = { subject: 'corpus', checks: [], findings: [{ ...differs(), of }] };
  const view = open(build([make(2020, {}), make(2021, {})], [series, all]));
  expect(view.findings.map(({ anchor }) => anchor)).toEqual(['finding-1', 'finding-2']);
  expect(view.checks).toBeUndefined();
});

test('a figure without a position in the form is kept apart, never dropped; a table not in the report is said to lack', () => {
  const view = open(build([make(2021, { ...states, 'requests.other.all.total': 1, 'requests.other.misc.total': 1 })]));
  expect(view.sections[0]?.tables[0]?.extras.map(({ metric }) => metric)).toEqual(['requests.other.all.total']);
  const bare = open(build([make(2021, {}, { tables: [] })]));
  expect(bare.sections[0]?.lacksTable).toBe(true);
});

test('a first report has nothing to be compared with; a later one is compared with the nearest earlier', () => {
  const text = (words: string) => [writeSection('overview', words)];
  const corpus = build([
    make(2018, {}, { sections: text('制度健全。') }),
    make(2021, {}, { sections: text('制度健全。新设专栏。') }),
  ]);
  expect(open(corpus, 2018).difference).toBeUndefined();
  expect(open(corpus).difference).toMatchObject({
    earlier: { year: 2018 },
    gap: true,
    digests: 0,
    difference: { kept: 5, letters: 10 },
  });
});

test.each([
  [
    '含结转',
    { 'requests.received.total': 3511, 'requests.carried_in.total': 96 },
    ['等于表中收到的 3,511 件与上年转来的 96 件之和'],
  ],
  ['another sum', { 'requests.received.total': 3511, 'requests.carried_in.total': 95 }, []],
  ['nothing carried in', { 'requests.received.total': 3607, 'requests.carried_in.total': 0 }, []],
  ['no table', {}, []],
])('a number of requests in the text is explained where it counts what was carried in: %s', (_, figures, words) => {
  const report = makeReport({}, { 'narrative.requests': 3607, ...figures });
  const [stated] = report.figures;
  expect(stated && explainRequests('zh', report, stated)).toEqual(words);
});

test('of a digest only our file is said to lack a cell', () => {
  const file = makeFile(make(2021, states));
  const absenceOf = (digest: boolean) => {
    const corpus = buildCorpus({
      reports: [{ ...file, source: { ...file.source, digest } }],
      findings: [],
      registry,
    });
    return open(corpus).sections[0]?.tables[0]?.absence;
  };
  expect([absenceOf(true), absenceOf(false)]).toEqual(['report.keyMissingDigest', 'report.keyMissing']);
  expect(translate('zh', 'report.keyMissingDigest')).toBe('本站读到的文件里没有这一格');
  expect(translate('en', 'report.keyMissingDigest')).toBe('the file read here does not have this cell');
});

test('a figure with a remark alone neither differs nor is in doubt', () => {
  const at = { section: 'requests', table: 0, row: 0, column: 1 };
  const said = (level: Finding['level'], rule = 'digits-run-together', place = at) => {
    const finding: Finding = { ...differs(place), rule, level };
    const file = {
      subject: '371000-kjj/2021',
      checks: [{ rule, status: 'fail' as const }],
      findings: [finding],
    };
    const row = listRows(build([make(2021, states)], [file]))[0];
    return row?.checks.map(({ state, result, anchors }) => [state, result, anchors]);
  };
  expect(said('info')).toEqual([['remark', '有提示', ['finding-1']]]);
  expect(said('warning')).toEqual([['fail', '对不上', ['finding-1']]]);
  // The same rule, with something to say of another cell: only a mismatch there is one of this report.
  const other = { ...at, column: 9 };
  expect(said('error', 'applicants-total', other)).toEqual([['elsewhere', '本报告另有对不上之处', []]]);
  expect(said('info', 'applicants-total', other)).toEqual([['pass', '对得上', []]]);
});

test('a rate whose total an error contradicts has no value, and says that it is in doubt', () => {
  const at = { section: 'requests', table: 0, row: 1, column: 1 };
  const figures = { 'requests.granted.total': 20, 'requests.total.total': { value: 50, raw: '50', at } };
  const ratesWith = (level: Finding['level']) => {
    const finding: Finding = { ...differs(at), rule: 'outcomes-total', level };
    const file = { subject: '371000-kjj/2021', checks: [], findings: [finding] };
    const rates = open(build([make(2021, figures)], [file])).rates;
    return rates
      .filter(({ id }) => id === 'granted')
      .map(({ value, parts, doubt }) => [value, parts, doubt !== undefined]);
  };
  expect(ratesWith('error')).toEqual([[null, '', true]]);
  expect(ratesWith('info')).toEqual([['40.0%', '20/50', false]]);
});
