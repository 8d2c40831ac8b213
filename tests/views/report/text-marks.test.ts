// Figures and findings in a paragraph: apart, on the same characters, and overlapping.
import { expect, test } from 'vitest';
import type { ListedFinding } from '../../../src/views/findings/collect-findings.ts';
import { listTextMarks, renderSection } from '../../../src/views/report/render-section.ts';
import { writeSection } from '../../report/support/write-section.ts';
import { makeReport } from '../make-report.ts';

const at = (start: number, end: number) => ({ section: 'overview', paragraph: 0, start, end });
const section = writeSection('overview', '网站388条，其中20条');
const finding = (...places: ReturnType<typeof at>[]): ListedFinding => ({
  finding: { rule: 'text-parts', level: 'warning', message: { code: 'x' }, at: places },
  of: null,
});

function render(figures: Record<string, ReturnType<typeof at>>, ...findings: ListedFinding[]): string {
  const sketches = Object.entries(figures).map(([metric, place]) => [metric, { value: 1, at: place }] as const);
  const report = { ...makeReport({}, Object.fromEntries(sketches)), sections: [section] };
  return renderSection(section, listTextMarks(report, findings))[0]?.html ?? '';
}

test('a figure leads to its provenance', () => {
  expect(render({ 'narrative.website': at(2, 5) })).toBe(
    '<p>网站<a class=text-figure href=#note-narrative.website id=narrative.website>388</a>条，其中20条</p>',
  );
});

test('characters that are a figure and stand in a finding are both', () => {
  expect(render({ 'narrative.website': at(2, 5) }, finding(at(2, 5), at(9, 11)))).toBe(
    '<p>网站<mark id=text-overview-0-2><a class=text-figure href=#note-narrative.website id=narrative.website>388</a></mark>条，其中<mark id=text-overview-0-9>20</mark>条</p>',
  );
});

test('a finding about the whole sentence is cut around the figure, and every id is there once', () => {
  const html = render({ 'narrative.website': at(2, 5) }, finding(at(0, 6)), finding(at(0, 4)));
  expect(html.replace(/<[^>]+>/g, '')).toBe('网站388条，其中20条');
  const ids = [...html.matchAll(/ id=([^\s>]+)/g)].map(([, id]) => id);
  expect(ids).toEqual(['text-overview-0-0', 'narrative.website']);
});

test('two figures of the same characters can both be led to', () => {
  const html = render({ 'narrative.website': at(2, 5), 'narrative.disclosed': at(2, 5) });
  expect(html).toContain('<span id=narrative.disclosed></span>');
  expect(html.match(/388/g)).toHaveLength(1);
});
