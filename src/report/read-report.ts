// The bytes of a published report → the report with its figures, or the reason why it is none.
import type { DocumentMeta } from './document/document.ts';
import { type Identity, identifyReport, type ReportHints } from './extract/identity/identify-report.ts';
import { recogniseForm } from './extract/identity/recognise-form.ts';
import { readNarrative } from './extract/narrative/extract-narrative.ts';
import { buildOutline, listSections, type Outline } from './extract/outline/build-outline.ts';
import type { Reporter } from './extract/tables/find-others-rows.ts';
import { listGrids, noteImages } from './extract/tables/list-grids.ts';
import { orderFigures, readTables } from './extract/tables/read-tables.ts';
import { lexicons, matchLabel, stripMark } from './find/lexicon.ts';
import { liftTables } from './find/lift-tables.ts';
import { type DocumentBlock, listBlocks } from './find/list-blocks.ts';
import { squashLabel } from './find/squash.ts';
import type { Figure } from './model/figure.ts';
import { makeRejection, type Rejection } from './model/rejection.ts';
import { makeNote, type Note, type Report, type SourceFormat } from './model/report.ts';
import type { FormWords } from './read/form-words.ts';
import { type ReadResources, readDocument } from './read/read-document.ts';
import { identifyAgency } from './registry/identify-agency.ts';
import type { Registry } from './registry/registry.ts';

interface Evidence {
  identity: Identity;
  outline: Outline;
  figures: readonly Figure[];
  /** Names of the files that the document offers. */
  attachments: readonly string[];
}

const tableFigures = (figures: readonly Figure[]): readonly Figure[] =>
  figures.filter((figure) => !figure.metric.startsWith('narrative.'));

/** A report has a title and parts, or at least its tables; news and letters about a report have neither. */
function isReport({ identity, outline, figures }: Evidence): boolean {
  const tables = tableFigures(figures).length;
  const sections = outline.parts.some((part) => part.heading !== '');
  // A page with only the introduction, or a link to an attachment, has a title and perhaps one heading, but says nothing.
  if (identity.title) return tables > 0 || (sections && (figures.length > 0 || outline.headings >= 3));
  // Some pages print the title as a picture or only in the browser's tab; a statutory table or a statistics period remains.
  const outlined = outline.headings >= 3 && identity.period !== null && figures.length > 0;
  return tables >= 5 || outlined || (outline.isStatutory && outline.headings >= 4);
}

/** Under a report's title any file may be the report; elsewhere only one that is named like it. */
function listAttachedReports({ identity, attachments }: Evidence): readonly string[] {
  return identity.title ? attachments : attachments.filter((name) => /报告|年报|信息公开/u.test(name));
}

/** More names than this are a list of files, not one report. */
const maxNames = 5;

function rejectAttached(names: readonly string[]): Rejection {
  const isMore = names.length > maxNames;
  return makeRejection(isMore ? 'rejections.attachment_only.more_files' : 'rejections.attachment_only.files', {
    names: names.slice(0, maxNames),
  });
}

/** A title and a line or two: who published it, when, and how often it was read. */
const maxCaption = 200;

/** Pictures under a report's title, where there is hardly anything else. */
function countPictures({ identity, outline }: Evidence): number {
  const blocks = outline.parts.flatMap((part) => part.blocks);
  const text = blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('');
  if (!identity.title || outline.headings > 0 || text.length > maxCaption) return 0;
  return blocks.filter((block) => block.type === 'image').length;
}

function isBlankForm({ figures }: Evidence): boolean {
  const tables = tableFigures(figures);
  return tables.length >= 20 && tables.every((figure) => figure.status === 'blank');
}

/** What was found in a document → the reason to reject it, if there is one. */
function judgeDocument(evidence: Evidence): Rejection | undefined {
  const { identity } = evidence;
  if (!isReport(evidence)) {
    const attached = listAttachedReports(evidence);
    if (attached.length > 0) return rejectAttached(attached);
    const pictures = countPictures(evidence);
    if (pictures > 0) return makeRejection('rejections.no_text_layer.pictures', { pictures });
    return makeRejection('rejections.not_a_report.nothing_found');
  }
  const namedBlank = /[xX×＊*○〇_]{2,}|某某/u.test(identity.title?.agency ?? '') && !identity.agency;
  if ((isBlankForm(evidence) || namedBlank) && (!identity.agency || identity.year === undefined)) {
    return makeRejection('rejections.blank_form.no_number');
  }
  if (!identity.agency) return identity.rejection ?? makeRejection('rejections.unknown_agency.not_printed');
  if (identity.year === undefined) return makeRejection('rejections.unknown_year.not_printed');
  return undefined;
}

const all = Object.values(lexicons);

function isLabel(text: string, role?: 'head' | 'row'): boolean {
  const squashed = squashLabel(text);
  return all.some(({ byWording }) => {
    const labels = byWording.get(squashed) ?? byWording.get(stripMark(squashed)) ?? [];
    return labels.some((label) => role === undefined || label.role === role);
  });
}

function mayNameRow(text: string): boolean {
  const squashed = squashLabel(text);
  return all.some((lexicon) => matchLabel(squashed, lexicon)?.labels.some(({ role }) => role === 'row') ?? false);
}

function countLabels(text: string): number {
  const squashed = squashLabel(text);
  return Math.max(...all.map(({ pattern }) => new Set(squashed.match(pattern)).size));
}

/** Handed to `readDocument`, which knows formats and no law. */
export const formKnowledge: FormWords = { isLabel, mayNameRow, countLabels, liftTables };

/** Changes whenever the same bytes may give other figures; `normalize` reads files again that an older one read. */
export const readerVersion = '2';

export type ReadResult =
  | { status: 'ok'; report: Report; format: SourceFormat; encoding: string }
  /** `figures`: what could be read all the same, of a document whose body or year is not known. */
  | { status: 'rejected'; rejection: Rejection; figures?: Figure[] };

const isModern = (blocks: readonly DocumentBlock[]): boolean =>
  blocks.some((block) => block.type === 'grid' && block.grid.kinds.some((kind) => !kind.startsWith('stat')));

const noteUncovered = ({ isUncovered }: DocumentMeta): Note[] => (isUncovered ? [makeNote('notes.hidden_page')] : []);

const textOf = (blocks: readonly DocumentBlock[]): string =>
  blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n');

const isNoReport = ({ code }: Rejection): boolean =>
  code === 'not_a_report' || code === 'attachment_only' || code === 'no_text_layer';

/** Whose figures a table may hold. */
function reporterOf({ agency, title, year }: Identity, registry: Registry): Reporter {
  const names = [agency?.name, ...(agency?.names ?? []), title?.agency].filter((name) => name !== undefined);
  return {
    year,
    sumsUp: agency?.scope === 'jurisdiction',
    isOwn: (name) => {
      if (!agency || names.some((own) => own.includes(name))) return true;
      const found = identifyAgency(name, registry, { publisher: agency.name, texts: [agency.name] });
      return found.ok && found.agency.id === agency.id;
    },
  };
}

export async function readReport(
  bytes: Uint8Array,
  registry: Registry,
  hints: ReportHints & ReadResources = {},
): Promise<ReadResult> {
  const reading = await readDocument(bytes, formKnowledge, hints);
  if (!reading.ok) return { status: 'rejected', rejection: reading.rejection };
  const { document } = reading;
  const blocks = listBlocks(document);
  const outline = buildOutline(blocks, isModern(blocks));
  const identity = identifyReport(blocks, document.meta, registry, hints);
  const tables = readTables(listGrids(outline.parts), reporterOf(identity, registry));
  const written = listSections(outline.parts);
  const figures = orderFigures([...tables.figures, ...readNarrative(written, identity, registry)]);
  const judgement = judgeDocument({ identity, outline, figures, attachments: document.meta.attachments ?? [] });
  if (judgement) return { status: 'rejected', rejection: judgement, ...(isNoReport(judgement) ? {} : { figures }) };
  const { agency, year, title } = identity;
  if (!agency || year === undefined) throw new Error('judgeDocument lets no document pass without its body and year');
  const report: Report = {
    agencyId: agency.id,
    agency: identity.printed ?? agency.name,
    region: agency.region,
    sector: agency.sector,
    scope: agency.scope,
    year,
    template: recogniseForm({ figures: tables.figures, isStatutory: outline.isStatutory, text: textOf(blocks), year }),
    title: title?.text ?? hints.title ?? '',
    published: identity.published,
    period: identity.period,
    sections: written.map(({ section }) => section),
    tables: tables.tables,
    figures,
    notes: [...tables.notes, ...noteImages(outline), ...noteUncovered(document.meta)],
  };
  return { status: 'ok', report, format: document.format, encoding: document.encoding };
}
