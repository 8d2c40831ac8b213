// A section with its figures and findings → its blocks as HTML, in which nothing printed in a report is more than text.
import { escapeMarkup, writeAttribute } from '../../charts/markup.ts';
import type { TextPosition } from '../../report/model/figure.ts';
import { isCell } from '../../report/model/positions.ts';
import type { Report } from '../../report/model/report.ts';
import type { Section, SectionBlock } from '../../report/model/section.ts';
import type { ListedFinding } from '../findings/collect-findings.ts';
import { figureAnchor, noteAnchor, textAnchor } from './anchors.ts';

/** A stretch of a paragraph that begins and ends where no other stretch does anything else. */
export interface TextMark {
  start: number;
  end: number;
  /** The figures that these characters are, and which of them begin here; mostly one or none. */
  figures: { metric: string; begins: boolean }[];
  /** Indexes of the findings that name these characters. */
  findings: number[];
  /** Set on the first characters that a finding names. */
  anchor: string | null;
}

interface Span {
  at: TextPosition;
  metric?: string;
  finding?: number;
}

type MarksByBlock = ReadonlyMap<string, TextMark[]>;

const keyOfBlock = (section: string, paragraph: number): string => `${section}/${paragraph}`;

function listSpans(report: Report, findings: readonly ListedFinding[]): Span[] {
  const figures = report.figures.flatMap(({ metric, at }): Span[] => (isCell(at) ? [] : [{ at, metric }]));
  const found = findings.flatMap(({ finding }, index) =>
    finding.at.flatMap((at): Span[] => (isCell(at) ? [] : [{ at, finding: index }])),
  );
  return [...figures, ...found].filter(({ at }) => at.end > at.start);
}

function cutSpans(spans: readonly Span[]): TextMark[] {
  const edges = [...new Set(spans.flatMap(({ at }) => [at.start, at.end]))].sort((a, b) => a - b);
  return edges.slice(1).flatMap((end, index) => {
    const start = edges[index] ?? 0;
    const covering = spans.filter(({ at }) => at.start <= start && at.end >= end);
    const [first] = covering;
    if (!first) return [];
    const findings = [...new Set(covering.flatMap(({ finding }) => finding ?? []))];
    const begins = covering.some(({ at, finding }) => finding !== undefined && at.start === start);
    return [
      {
        start,
        end,
        figures: covering.flatMap(({ at, metric }) => (metric ? [{ metric, begins: at.start === start }] : [])),
        findings,
        anchor: begins ? textAnchor({ ...first.at, start }) : null,
      },
    ];
  });
}

/** The stretches of each paragraph that are a figure, or that a finding names. */
export function listTextMarks(report: Report, findings: readonly ListedFinding[]): MarksByBlock {
  const groups = Map.groupBy(listSpans(report, findings), ({ at }) => keyOfBlock(at.section, at.paragraph));
  return new Map([...groups].map(([key, spans]) => [key, cutSpans(spans)]));
}

/** The characters lead to what is said of the first figure they are; others that begin here can be led to as well. */
function linkFigures(figures: TextMark['figures'], value: string): string {
  const [first, ...others] = figures;
  const text = escapeMarkup(value);
  if (!first) return text;
  const id = first.begins ? writeAttribute('id', figureAnchor(first.metric)) : '';
  const anchors = others.filter(({ begins }) => begins);
  return [
    ...anchors.map(({ metric }) => `<span${writeAttribute('id', figureAnchor(metric))}></span>`),
    `<a class=text-figure${writeAttribute('href', `#${noteAnchor(first.metric)}`)}${id}>${text}</a>`,
  ].join('');
}

function showMark({ figures, findings, anchor }: TextMark, value: string): string {
  const inner = linkFigures(figures, value);
  return findings.length === 0 ? inner : `<mark${anchor ? writeAttribute('id', anchor) : ''}>${inner}</mark>`;
}

/** Figures are linked to what is said of them and findings marked; marks stand in order and do not overlap. */
function markText(value: string, marks: readonly TextMark[]): string {
  let html = '';
  let done = 0;
  for (const mark of marks) {
    const [from, to] = [Math.max(mark.start, done), Math.min(mark.end, value.length)];
    if (to <= from) continue;
    html += escapeMarkup(value.slice(done, from)) + showMark(mark, value.slice(from, to));
    done = to;
  }
  return html + escapeMarkup(value.slice(done));
}

export interface BlockView {
  html: string;
  kind: 'table' | 'subheading' | 'text';
  /** The block's characters, as text places count them; of a table, those of its cells. */
  text: string;
  /** Indexes of the findings that name characters of the block. */
  findings: number[];
}

/** （一）主动公开情况: a short line without the end of a sentence. */
const SUBHEADING = /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．])[^。；，,;]{1,28}$/;

const writeRow = (name: 'th' | 'td', row: readonly string[]): string =>
  `<tr>${row.map((cell) => `<${name}>${escapeMarkup(cell)}</${name}>`).join('')}</tr>`;

/** Which rows are a head nobody says; the first mostly is. */
function writeRows([head = [], ...body]: readonly string[][]): string {
  const rows = body.map((row) => writeRow('td', row)).join('');
  return `<table><thead>${writeRow('th', head)}</thead>${rows && `<tbody>${rows}</tbody>`}</table>`;
}

function writeBlock(block: SectionBlock, marks: readonly TextMark[]): Omit<BlockView, 'findings'> {
  if (block.type === 'table') return { kind: 'table', text: block.rows.flat().join(''), html: writeRows(block.rows) };
  const kind = SUBHEADING.test(block.text) ? 'subheading' : 'text';
  const start = kind === 'subheading' ? '<p class=subheading>' : '<p>';
  return { kind, text: block.text, html: `${start}${markText(block.text, marks)}</p>` };
}

/** What a digest says of itself: the page says it in its own words, once. */
const isNotice = (block: SectionBlock): boolean => block.type !== 'table' && /^本文[是为]明白账/.test(block.text);

export function renderSection({ id, blocks }: Section, marks: MarksByBlock): BlockView[] {
  return blocks.flatMap((block, index) => {
    const own = marks.get(keyOfBlock(id, index)) ?? [];
    if (isNotice(block) && own.length === 0) return [];
    return { ...writeBlock(block, own), findings: [...new Set(own.flatMap(({ findings }) => findings))] };
  });
}
