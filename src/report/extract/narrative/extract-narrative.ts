// The text of a report in sections → the figures its sentences state, at most one a metric, each with its place.
import { metricsOf } from '../../../forms/catalogue.ts';
import { textFamily } from '../../../forms/text.ts';
import { listOtherNames } from '../../model/agency.ts';
import type { Figure } from '../../model/figure.ts';
import { readBlock, type Section } from '../../model/section.ts';
import type { Registry } from '../../registry/registry.ts';
import { isPossible } from '../../text/printed-number.ts';
import type { Identity } from '../identity/identify-report.ts';
import type { WrittenSection } from '../outline/build-outline.ts';
import { findQuantities } from './find-quantities.ts';
import { isTopicOfReport, type NarrativeContext } from './is-of-report.ts';
import { type NormalText, normaliseText, toPrintedSpan } from './normalise-text.ts';
import { readFees } from './read-fees.ts';
import { readFollowers } from './read-followers.ts';
import { readInteractions } from './read-interactions.ts';
import { readDenials, readProposals } from './read-proposals.ts';
import { readPublications } from './read-publications.ts';
import { readRequests } from './read-request-counts.ts';
import type { Statement, StatementReader, TextParagraph } from './statement.ts';

/** One a family of narrative metrics. */
const READERS: StatementReader[] = [
  readPublications,
  readFollowers,
  readRequests,
  readInteractions,
  readProposals,
  readFees,
  readDenials,
];

type Located = Statement & { figure: Figure };

const METRICS = new Map(metricsOf(textFamily.id).map((metric) => [metric.id, metric]));

/** The narrative metrics the text states, at most one figure each; what it does not state is not listed. */
export function extractNarrative(sections: readonly Section[], context: NarrativeContext): Figure[] {
  const located = sections.flatMap((section) => readSection(section, context));
  return [...METRICS.keys()].flatMap((metric) => {
    const chosen = chooseStatement(located.filter((statement) => statement.metric === metric));
    return chosen === undefined ? [] : [chosen.figure];
  });
}

function readSection(section: Section, context: NarrativeContext): Located[] {
  const heading = normaliseText(section.heading).text;
  const normals = section.blocks.map((block) => normaliseText(readBlock(block)));
  return normals.flatMap((normal, index) => {
    const above = normals[index - 1]?.text ?? '';
    if (isHeadedByOthers(normals, index, context)) return [];
    const paragraph: TextParagraph = {
      text: normal.text,
      quantities: findQuantities(normal.text),
      heading,
      above,
      context,
    };
    return READERS.flatMap((read) => read(paragraph)).flatMap((statement) => {
      const span = toPrintedSpan(normal, statement.start, statement.end);
      const raw = normal.printed.slice(span.start, span.end);
      if (!isPossible(METRICS.get(statement.metric)?.kind ?? 'count', statement.value, raw)) return [];
      return [{ ...statement, figure: toFigure(statement, raw, { section: section.id, paragraph: index, ...span }) }];
    });
  });
}

const HEADING_LENGTH = 40;

/** （二）下属单位情况, 2022年工作回顾, 下一步工作打算: what stands under such a line, to the next one, is not this report's. */
function isHeadedByOthers(normals: readonly NormalText[], index: number, context: NarrativeContext): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 20); at -= 1) {
    const line = normals[at]?.text ?? '';
    if (line.length <= HEADING_LENGTH && line !== '' && !/[。;!?]/.test(line)) return !isTopicOfReport(line, context);
  }
  return false;
}

function toFigure(statement: Statement, raw: string, at: Figure['at']): Figure {
  const { metric, value, qualifier } = statement;
  return { metric, value, status: 'reported', qualifier, unit: METRICS.get(metric)?.unit ?? '', raw, at };
}

interface Ranked {
  rank: number;
  value: number;
  weak?: boolean;
}

/**
 * Firm statements go before weak ones; among them the highest rank wins: a statement of the whole (主动公开, 共, 全年,
 * exact, no part of another) over a passing mention. Of equals the first in the text is taken.
 * Where all are weak and they differ, none is: nothing says which of them is the whole.
 */
function chooseStatement<T extends Ranked>(stated: T[]): T | undefined {
  const firm = stated.filter((statement) => statement.weak !== true);
  const best = highest(firm.length > 0 ? firm : stated);
  const rivals = firm.length > 0 ? firm.filter(({ rank }) => rank === best?.rank) : stated;
  return rivals.every(({ value }) => value === best?.value) ? best : undefined;
}

function highest<T extends Ranked>([first, ...others]: T[]): T | undefined {
  if (first === undefined) return undefined;
  return others.reduce((best, next) => (next.rank > best.rank ? next : best), first);
}

/** The sections of a report → the figures of their sentences, each with its place in the text and on the page. */
export function readNarrative(written: readonly WrittenSection[], identity: Identity, registry: Registry): Figure[] {
  const { agency, title, year = 0 } = identity;
  const context = { year, agency: agency?.name ?? title?.agency ?? '', names: listNames(identity, registry) };
  const sections = written.map(({ section }) => section);
  return extractNarrative(sections, context).map((figure) => placeOnPage(figure, written));
}

/** What else the body may be called: as the title prints it, and the former and shorter names of it and its kind. */
function listNames({ agency, title }: Identity, { sectors }: Registry): string[] {
  const kind = agency?.sector ? sectors.get(agency.sector) : undefined;
  return [
    title?.agency ?? '',
    ...(agency ? listOtherNames(agency) : []),
    ...(kind ? [...kind.variants, ...kind.names] : []),
  ];
}

function placeOnPage(figure: Figure, written: readonly WrittenSection[]): Figure {
  const { at } = figure;
  if (!('paragraph' in at)) return figure;
  const origin = written.find(({ section }) => section.id === at.section)?.origins[at.paragraph];
  return origin ? { ...figure, at: { ...at, origin } } : figure;
}
