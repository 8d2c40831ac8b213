// The bytes of a published report → the report with its figures, or the reason why it is none.
import { prescribedTables } from '../forms/shape.ts';
import type { DocumentMeta, ReadDocument } from './document/document.ts';
import { type Identity, identifyReport, type ReportHints } from './extract/identity/identify-report.ts';
import { judgeDocument, recogniseForm } from './extract/judge-document.ts';
import { readNarrative } from './extract/narrative/extract-narrative.ts';
import { buildOutline, listSections } from './extract/outline/build-outline.ts';
import { blotUnproved, markProved, proveScan } from './extract/prove-scan.ts';
import { orderFigures } from './extract/tables/collect-figures.ts';
import type { Reporter } from './extract/tables/find-others-rows.ts';
import { listGrids, noteImages } from './extract/tables/list-grids.ts';
import { readTables } from './extract/tables/read-tables.ts';
import { lexicons, matchLabel, stripMark } from './find/lexicon.ts';
import { liftTables } from './find/lift-tables.ts';
import { type DocumentBlock, listBlocks } from './find/list-blocks.ts';
import { squashLabel } from './find/squash.ts';
import { maskPersonal } from './mask-personal.ts';
import { listOtherNames } from './model/agency.ts';
import type { Figure } from './model/figure.ts';
import type { Rejection } from './model/rejection.ts';
import { makeNote, type Note, type Report, type SourceFormat } from './model/report.ts';
import type { FormWords } from './read/form-words.ts';
import { type ReadResources, readDocument } from './read/read-document.ts';
import { identifyAgency } from './registry/identify-agency.ts';
import type { Registry } from './registry/registry.ts';

/** Changes whenever the same bytes may give other figures; `normalize` reads files again that an older one read. */
export const readerVersion = '3';

export type ReadResult =
  | { status: 'ok'; report: Report; format: SourceFormat; encoding: string }
  /** `figures`: what could be read all the same, of a document whose body or year is not known. */
  | { status: 'rejected'; rejection: Rejection; figures?: Figure[] };

const everyLexicon = Object.values(lexicons);

function isLabel(text: string, role?: 'head' | 'row'): boolean {
  const squashed = squashLabel(text);
  return everyLexicon.some(({ byWording }) => {
    const labels = byWording.get(squashed) ?? byWording.get(stripMark(squashed)) ?? [];
    return labels.some((label) => role === undefined || label.role === role);
  });
}

function mayNameRow(text: string): boolean {
  const squashed = squashLabel(text);
  return everyLexicon.some(
    (lexicon) => matchLabel(squashed, lexicon)?.labels.some(({ role }) => role === 'row') ?? false,
  );
}

function countLabels(text: string): number {
  const squashed = squashLabel(text);
  return Math.max(...everyLexicon.map(({ pattern }) => new Set(squashed.match(pattern)).size));
}

/** The wordings of all forms, for what the readers may ask of words: `readDocument` knows formats and no law. */
export const formKnowledge: FormWords = { isLabel, mayNameRow, countLabels, liftTables };

const isModern = (blocks: readonly DocumentBlock[]): boolean =>
  blocks.some((block) => block.type === 'grid' && block.grid.kinds.some((kind) => prescribedTables.includes(kind)));

const noteUncovered = ({ isUncovered }: DocumentMeta): Note[] => (isUncovered ? [makeNote('notes.hidden_page')] : []);

const textOf = (blocks: readonly DocumentBlock[]): string =>
  blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n');

const isNoReport = ({ code }: Rejection): boolean =>
  code === 'not_a_report' || code === 'attachment_only' || code === 'no_text_layer';

/** Whose figures a table may hold. */
function reporterOf({ agency, title, year }: Identity, registry: Registry): Reporter {
  const names = [agency?.name, ...(agency ? listOtherNames(agency) : []), title?.agency].filter(
    (name) => name !== undefined,
  );
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

/** What the blocks, sections and tables of a document give. */
function extract(document: ReadDocument, registry: Registry, hints: ReportHints) {
  const blocks = listBlocks(document);
  const outline = buildOutline(blocks, isModern(blocks));
  const identity = identifyReport(blocks, document.meta, registry, hints);
  const tables = readTables(listGrids(outline.parts), reporterOf(identity, registry));
  const written = listSections(outline.parts);
  const figures = orderFigures([...tables.figures, ...readNarrative(written, identity, registry)]);
  return { blocks, outline, identity, tables, written, figures };
}

/** A document with pictures is read twice: what the first reading cannot prove is not there in the second. */
export function readProved(document: ReadDocument, registry: Registry, hints: ReportHints): ReturnType<typeof extract> {
  const extraction = extract(document, registry, hints);
  const { sights } = document;
  if (!sights) return extraction;
  const gridsOf = ({ blocks }: typeof extraction) =>
    blocks.flatMap((block) => (block.type === 'grid' ? block.grid : []));
  const proofs = proveScan(extraction.figures, sights, gridsOf(extraction));
  const proved = extract(blotUnproved(document, sights, proofs), registry, hints);
  return { ...proved, figures: markProved(proved.figures, sights, proofs, gridsOf(proved)) };
}

export async function readReport(
  bytes: Uint8Array,
  registry: Registry,
  hints: ReportHints & ReadResources = {},
): Promise<ReadResult> {
  const reading = await readDocument(bytes, formKnowledge, hints);
  if (!reading.ok) return { status: 'rejected', rejection: reading.rejection };
  const { document } = reading;
  const { blocks, outline, identity, tables, written, figures } = readProved(document, registry, hints);
  const judgement = judgeDocument({ identity, outline, figures, attachments: document.meta.attachments ?? [] });
  if (judgement) return { status: 'rejected', rejection: judgement, ...(isNoReport(judgement) ? {} : { figures }) };
  const { agency, covers, dates, year, title } = identity;
  if (!agency || !covers || year === undefined)
    throw new Error('judgeDocument lets no document pass without its body and year');
  const report: Report = {
    agencyId: agency.id,
    agency: identity.printed ?? agency.name,
    region: agency.region,
    ...(agency.zone !== undefined && { zone: agency.zone }),
    sector: agency.sector,
    scope: covers.scope,
    ...(covers.isStated && { scopeFrom: 'text' }),
    year,
    template: recogniseForm({ figures: tables.figures, isStatutory: outline.isStatutory, text: textOf(blocks), year }),
    title: title?.text ?? hints.title ?? '',
    published: dates.page ?? dates.signature ?? null,
    ...((dates.page ?? dates.signature) !== undefined && { dates }),
    period: identity.period,
    sections: written.map(({ section }) => section),
    tables: tables.tables,
    figures,
    notes: [...tables.notes, ...noteImages(outline), ...noteUncovered(document.meta)],
  };
  return { status: 'ok', report: maskPersonal(report), format: document.format, encoding: document.encoding };
}
