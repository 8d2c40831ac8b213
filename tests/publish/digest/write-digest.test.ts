// Three reports described figure by figure → the digests of them that were typed by hand; and our sentences, read back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DigestedSource, spellFigure, writeDigest } from '../../../src/publish/digest/write-digest.ts';
import type { Figure, Position } from '../../../src/report/model/figure.ts';
import { makeNote, type Report } from '../../../src/report/model/report.ts';
import { readReport } from '../../../src/report/read-report.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { makeReport } from '../../views/make-report.ts';

const golden = (name: string): string =>
  readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'digests', name), 'utf8');

const cell = (section: string, row: number, column: number): { at: Position } => ({
  at: { section, table: 0, row, column },
});
const words = (paragraph: number, start: number, end: number): { at: Position } => ({
  at: { section: 'overview', paragraph, start, end },
});
const text = (id: string, heading: string, ...blocks: string[]): Report['sections'][number] => ({
  id,
  heading,
  blocks: blocks.map((it) => ({ type: 'text', text: it })),
});

const source: DigestedSource = {
  sha256: '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff',
  publisher: null,
  title: null,
  url: null,
  retrieved: null,
};

const glued = { derived: 'split', raw: '0222', ...cell('active', 2, 1) } as const;
const requests = cell('requests', 5, 2);
const statistics = { unit: '条', ...cell('part-2', 2, 2) };

const reports: Readonly<Record<string, { report: Report; source: DigestedSource }>> = {
  'form-2021': {
    source: { ...source, url: 'https://example.org/2021.html', retrieved: '2026-11-21' },
    report: makeReport(
      {
        title: '威海市科学技术局2021年政府信息公开工作年度报告',
        published: '2022-01-20',
        dates: { page: '2022-01-20' },
        period: { from: '2021-01-01', to: '2021-12-31' },
        sections: [
          text('overview', '一、总体情况', '我们自己写的一段话。'),
          text('active', '二、主动公开政府信息情况'),
          text('problems', '五、存在的主要问题及改进情况', '威海市科学技术局', '2022年1月20日'),
        ],
      },
      {
        'active.normative.issued': { value: 3, raw: '3', ...cell('active', 3, 1) },
        'active.normative.repealed': { status: 'blank', ...cell('active', 3, 2) },
        'active.normative.in_force': { status: 'unreadable', raw: '12 5', ...cell('active', 3, 3) },
        'active.penalty.decisions': { status: 'not_applicable', raw: '无', ...cell('active', 6, 1) },
        'active.fees.amount': { value: 5949.088667, raw: '5,949.088667', unit: '万元', ...cell('active', 9, 1) },
        'narrative.disclosed': { value: 1200, qualifier: 'approx', raw: '1200余', unit: '条', ...words(0, 8, 13) },
        'narrative.website': { value: 800, qualifier: 'at_least', raw: '800条以上', unit: '条', ...words(0, 20, 26) },
      },
    ),
  },
  'form-2019': {
    source: { ...source, publisher: '平潭综合实验区管委会办公室' },
    report: makeReport(
      {
        title: '平潭综合实验区2019年政府信息公开工作年度报告',
        agency: '平潭综合实验区管理委员会',
        template: '2019',
        sections: [
          text('active', '二、主动公开政府信息情况'),
          text('requests', '三、收到和处理政府信息公开申请情况', '表后还有一句。'),
        ],
      },
      {
        'active.normative.made': { value: 0, ...glued },
        'active.normative.published': { value: 2, ...glued },
        'active.normative.total_public': { value: 22, ...glued },
        'active.licensing.items_prev': { value: 396, ...cell('active', 5, 1) },
        'active.licensing.items_change': { value: -5, ...cell('active', 5, 2) },
        'active.licensing.decisions': { value: 181, ...cell('active', 5, 3) },
        'active.procurement.items': { value: 135, ...cell('active', 9, 1) },
        'active.procurement.amount': { value: 75394432.52, unit: '元', ...cell('active', 9, 2) },
        'requests.received.natural': { value: 22, ...requests },
        'requests.received.business': { value: 1, ...requests },
        'requests.received.total': { value: 23, ...requests },
        'requests.granted.natural': { value: 20, ...requests },
        'requests.granted.business': { value: 0, ...requests },
        'requests.granted.total': { value: 20, ...requests },
        'requests.denied.state_secret.natural': { value: 1, ...requests },
        'requests.denied.state_secret.business': { value: 0, ...requests },
        'requests.denied.state_secret.total': { value: 1, ...requests },
        'requests.other.all.natural': { value: 1, ...requests },
        'requests.other.all.business': { value: 1, ...requests },
        'requests.other.all.total': { value: 2, ...requests },
      },
    ),
  },
  'form-2008': {
    source,
    report: makeReport(
      {
        title: '威海市科技局2013年度*政府信息公开年度报告',
        template: '2008',
        year: 2013,
        published: '2014-03-05',
        dates: { page: '2014-03-05', signature: '2014-02-27' },
        sections: [
          text('preamble', '', '开头的一段。'),
          text('overview', '一、概述', '我们自己写的一段话。'),
          text('part-2', '二、统计表'),
        ],
        notes: [
          makeNote(
            'notes.unit_foreign',
            { units: '%', metric: { metric: 'stat2008.reviews' } },
            cell('part-2', 5, 2).at,
          ),
        ],
      },
      {
        'narrative.requests': { value: 12345, unit: '件', ...words(0, 3, 8) },
        'narrative.fees_charged': {
          value: 0.5,
          unit: '元',
          at: { section: 'preamble', paragraph: 0, start: 0, end: 3 },
        },
        'stat2008.disclosed': { value: 12, ...statistics },
        'stat2008.disclosed.cumulative': { value: 300, ...statistics },
        'stat2008.website': { value: 10, ...statistics },
        'stat2008.website.cumulative': { status: 'not_applicable', raw: '/', ...statistics },
        'stat2008.requests': { status: 'blank', ...statistics },
        'stat2008.fees': { value: 15.5, unitFrom: 'form', ...statistics, unit: '元' },
        'stat2008.fees.cumulative': { value: 20, unitFrom: 'form', ...statistics, unit: '元' },
        'stat2008.reviews': { status: 'unreadable', raw: '3%', ...cell('part-2', 5, 2) },
        'stat2008.reviews.cumulative': { value: 1, ...statistics, unit: '件' },
      },
    ),
  },
};

describe.each(Object.entries(reports))('the digest of %s', (name, { report, source: from }) => {
  const digest = writeDigest(report, from);

  it('is the one typed by hand', () => {
    expect(digest.markdown).toBe(golden(`${name}.md`));
    expect(digest.sidecar).toBe(golden(`${name}.yml`));
  });

  it('is named after the body and the year', () => {
    expect(digest.name).toBe(`371000/371000-kjj/${report.year}`);
  });
});

it('names a report whose title is a picture', () => {
  const { markdown } = writeDigest(makeReport({ title: '' }), source);
  expect(markdown).toContain('\n# 威海市科学技术局2021年政府信息公开工作年度报告\n'.trimStart());
});

it('has no sentence for what a table states', () => {
  const [figure] = makeReport({}, { 'requests.received.total': 3 }).figures;
  expect(() => spellFigure(figure!)).toThrow('no sentence states requests.received.total');
});

const registry = loadRegistry();

/** Typed from the list of what texts state; the unit is that of our sentence. */
const stated: Readonly<Record<string, string>> = {
  'narrative.disclosed': '条',
  'narrative.website': '条',
  'narrative.wechat': '条',
  'narrative.weibo': '条',
  'narrative.other_channels': '条',
  'narrative.wechat_followers': '人',
  'narrative.weibo_followers': '人',
  'narrative.requests': '件',
  'narrative.interpretations': '条',
  'narrative.press_conferences': '次',
  'narrative.surveys': '次',
  'narrative.inquiries_answered': '条',
  'narrative.proposals_npc': '件',
  'narrative.proposals_cppcc': '件',
  'narrative.trainings': '次',
  'narrative.fees_charged': '元',
};

async function readBack(sentences: readonly string[], agency: string): Promise<Figure[]> {
  const lines = [`# ${agency}2021年政府信息公开工作年度报告`, '## 一、总体情况', ...sentences];
  const tail = ['## 五、存在的主要问题及改进情况', '## 六、其他需要报告的事项'];
  const outcome = await readReport(new TextEncoder().encode([...lines, ...tail].join('\n\n')), registry);
  if (outcome.status !== 'ok') throw new Error(outcome.rejection.code);
  return outcome.report.figures;
}

describe.each(['exact', 'approx', 'at_least'] as const)('our sentences of %s numbers', (qualifier) => {
  it.each([0, 1, 2, 10, 100, 365, 2019, 2021, 12345, 100000, 12345678])('state %i, all at once', async (value) => {
    for (const agency of ['威海市科学技术局', '平潭综合实验区管理委员会', '威海市环翠区人民政府']) {
      const figures = makeReport(
        {},
        Object.fromEntries(Object.entries(stated).map(([metric, unit]) => [metric, { value, qualifier, unit }])),
      ).figures;
      const back = await readBack(figures.map(spellFigure), agency);
      expect(Object.fromEntries(back.map((it) => [it.metric, [it.value, it.qualifier, it.unit]]))).toEqual(
        Object.fromEntries(Object.entries(stated).map(([metric, unit]) => [metric, [value, qualifier, unit]])),
      );
    }
  });
});

it.each(Object.entries(stated))('our sentence of %s states nothing else', async (metric, unit) => {
  const [figure] = makeReport({}, { [metric]: { value: 7, unit } }).figures;
  const back = await readBack([spellFigure(figure!)], '威海市科学技术局');
  expect(back.map((it) => [it.metric, it.value])).toEqual([[metric, 7]]);
});
