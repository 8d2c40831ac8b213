// Reports with gold typed by hand → what is read of them: every figure, no wrong one, none that is absent.

import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../src/i18n/word-message.ts';
import { openPdfResources } from '../../src/pipeline/core.ts';
import type { Figure } from '../../src/report/model/figure.ts';
import { report as reportSchema } from '../../src/report/model/report.ts';
import { readReport } from '../../src/report/read-report.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { copyCases, type GoldCase, goldCases, matches, seedCases } from './support/gold.ts';

const registry = loadRegistry();

async function read({ bytes, name }: GoldCase) {
  const outcome = await readReport(bytes, registry, { fileName: name, pdf: openPdfResources() });
  if (outcome.status !== 'ok') throw new Error(`${name}: ${wordMessage('en', outcome.rejection.message)}`);
  return outcome.report;
}

const isStatutory = (metric: string): boolean => !metric.startsWith('narrative.');
const byMetric = (figures: readonly Figure[]) => new Map(figures.map((figure) => [figure.metric, figure]));

describe('the seed reports', () => {
  it.each(seedCases)('$name gives every gold figure and nothing absent', async (gold) => {
    const figures = byMetric((await read(gold)).figures);
    const wrong = Object.entries(gold.gold.figures).filter(([metric, value]) => figures.get(metric)?.value !== value);
    expect(wrong).toEqual([]);
    const present = [...figures.keys()].filter((metric) =>
      gold.gold.absent.some((pattern) => matches(metric, pattern)),
    );
    expect(present).toEqual([]);
    for (const metric of gold.gold.blank.filter((text) => /^[a-z.0-9_]+$/.test(text)))
      expect(figures.get(metric)?.status).toBe('blank');
  });

  it.each(seedCases)('$name is the report of its body and year', async (gold) => {
    const { agency, region, year, template, title, published } = await read(gold);
    expect({ agency, region, year, template, title, published }).toEqual({
      agency: gold.gold.agency,
      region: gold.gold.region,
      year: gold.gold.year,
      template: gold.gold.template,
      title: gold.gold.title,
      published: gold.gold.published,
    });
  });
});

describe('copies of reports', () => {
  it.each(copyCases)('$name has no wrong cell and at most 3 % unreadable ones', async (gold) => {
    const figures = byMetric((await read(gold)).figures);
    const cells = Object.entries(gold.gold.figures).filter(([metric]) => isStatutory(metric));
    const unreadable = cells.filter(([metric]) => figures.get(metric)?.status === 'unreadable');
    const wrong = cells.filter(
      ([metric, value]) => figures.get(metric)?.status !== 'unreadable' && figures.get(metric)?.value !== value,
    );
    expect(wrong).toEqual([]);
    expect(unreadable.length).toBeLessThanOrEqual(cells.length * 0.03);
  });

  it.each(copyCases)('$name states the gold figures of its text', async (gold) => {
    const report = await read(gold);
    const figures = byMetric(report.figures);
    const stated = Object.entries(gold.gold.figures).filter(([metric]) => !isStatutory(metric));
    for (const [metric, value] of stated) expect([metric, figures.get(metric)?.value]).toEqual([metric, value]);
    for (const [metric, qualifier] of Object.entries(gold.gold.qualifiers))
      expect(figures.get(metric)?.qualifier).toBe(qualifier);
    for (const pattern of gold.gold.absent)
      expect(report.figures.filter((figure) => matches(figure.metric, pattern))).toEqual([]);
    expect([report.agency, report.year, report.template]).toEqual([
      gold.gold.agency,
      gold.gold.year,
      gold.gold.template,
    ]);
  });
});

describe('reports with gold', () => {
  it.each(goldCases)('$name is a report of the model', async (gold) => {
    const report = await read(gold);
    expect(reportSchema.parse(report)).toEqual(report);
  });

  it.each(goldCases.filter(({ isOwn }) => isOwn))('$name gives no figure that its gold does not have', async (gold) => {
    const { figures } = await read(gold);
    const known = new Set([...Object.keys(gold.gold.figures), ...gold.gold.blank]);
    expect(figures.filter(({ metric }) => !known.has(metric)).map(({ metric, raw }) => [metric, raw])).toEqual([]);
    const inexact = figures.filter(({ qualifier }) => qualifier !== 'exact');
    expect(Object.fromEntries(inexact.map(({ metric, qualifier }) => [metric, qualifier]))).toEqual(
      gold.gold.qualifiers,
    );
  });
});
