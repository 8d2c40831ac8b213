// Every trap of running text with its truth typed by hand: nothing wrong is read from it, and what it says is.
import { describe, expect, test } from 'vitest';
import { extractNarrative } from '../../../../src/report/extract/narrative/extract-narrative.ts';
import { paragraph } from '../../support/write-section.ts';
import { DISTURBED } from './disturbed.ts';

interface Row {
  printed: string;
  truth: Map<string, { value: number; orNothing: boolean }>;
}

function parseRow(row: string): Row {
  const [, printed = '', truth = ''] = /^(.*) \|(.*)$/.exec(row) ?? [];
  const stated = truth
    .split(',')
    .map((one) => /^\s*(\w+) ([\d.]+)(\??)$/.exec(one) ?? [])
    .filter((match) => match.length > 0)
    .map(
      ([, metric = '', value = '', mark = '']) => [metric, { value: Number(value), orNothing: mark === '?' }] as const,
    );
  return { printed, truth: new Map(stated) };
}

function read(printed: string): Map<string, number | null> {
  const [, agency = '青山市水利局', text = ''] = /^(?:\{(.+?)\})?(.*)$/.exec(printed) ?? [];
  const blocks = text.replaceAll('⏎', '\n').split('¶').map(paragraph);
  const sections = [{ id: 'overview', heading: '一、总体情况', blocks }];
  const names = ['水务局', '水利水电局'];
  const figures = extractNarrative(sections, { year: 2023, agency, names });
  return new Map(figures.map(({ metric, value }) => [metric.replace('narrative.', ''), value]));
}

describe.each(DISTURBED)('%s', (_kind, rows) => {
  test.each(rows.trim().split('\n'))('%s', (row) => {
    const { printed, truth } = parseRow(row);
    const found = read(printed);
    const expected = [...truth].filter(([metric, { orNothing }]) => !orNothing || found.has(metric));
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(expected.map(([metric, { value }]) => [metric, value])),
    );
  });
});

test('the list is as long as it should be, and every truth in it is legible', () => {
  const rows = DISTURBED.flatMap(([, list]) => list.trim().split('\n'));
  expect(rows.length).toBeGreaterThanOrEqual(200);
  for (const row of rows) expect(row).toMatch(/^.+ \|(?: \w+ [\d.]+\??(?:,|$))*$/);
});
