// The bytes of a published report → the report with its figures, or the reason why it is none.

import { identifyReport, type ReportHints } from './extract/identity/identify-report.ts';
import { recogniseForm } from './extract/identity/recognise-form.ts';
import { judgeDocument } from './extract/judge-document.ts';
import { orderFigures } from './extract/order-figures.ts';
import { buildOutline, type Outline } from './extract/outline/build-outline.ts';
import { type Block, listBlocks } from './extract/outline/list-blocks.ts';
import { listWritten, type WrittenPart } from './extract/outline/list-written.ts';
import { writeMarkdown } from './extract/outline/write-markdown.ts';
import { readNarrative } from './extract/read-narrative.ts';
import { classifyGrid } from './extract/tables/classify-grid.ts';
import { noteImages } from './extract/tables/note-images.ts';
import { readTables, type TablesReading } from './extract/tables/read-tables.ts';
import type { Figure } from './model/figure.ts';
import type { Rejection } from './model/rejection.ts';
import type { Report, Section, SourceFormat } from './model/report.ts';
import { type ReadResources, readDocument } from './read/read-document.ts';
import type { Registry } from './registry/registry.ts';

/** Changes whenever the same bytes may give other figures; `normalize` reads files again that an older one read. */
export const readerVersion = '1';

export type Outcome =
  | { status: 'ok'; report: Report; format: SourceFormat; encoding: string }
  /** `figures`: what could be read all the same, of a document whose body or year is not known. */
  | { status: 'rejected'; rejection: Rejection; figures?: Figure[] };

const isModern = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => block.type === 'grid' && classifyGrid(block.grid).some((kind) => !kind.startsWith('stat')));

function readPartTables(outline: Outline): TablesReading {
  return readTables(
    outline.parts.flatMap((part) =>
      part.blocks.flatMap((block) => (block.type === 'grid' ? [{ grid: block.grid, section: part.id }] : [])),
    ),
  );
}

const toSection = ({ id, heading, blocks }: WrittenPart): Section => ({ id, heading, markdown: writeMarkdown(blocks) });

const textOf = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n');

const isNoReport = ({ code }: Rejection): boolean =>
  code === 'not_a_report' || code === 'attachment_only' || code === 'no_text_layer';

export async function readReport(
  bytes: Uint8Array,
  registry: Registry,
  hints: ReportHints & ReadResources = {},
): Promise<Outcome> {
  const reading = await readDocument(bytes, hints);
  if (!reading.ok) return { status: 'rejected', rejection: reading.rejection };
  const { document } = reading;
  const blocks = listBlocks(document);
  const outline = buildOutline(blocks, isModern(blocks));
  const identity = identifyReport(blocks, document.meta, registry, hints);
  const tables = readPartTables(outline);
  const parts = listWritten(outline.parts);
  const figures = orderFigures([...tables.figures, ...readNarrative(parts, identity, registry)]);
  const judgement = judgeDocument({ identity, outline, figures, attachments: document.meta.attachments ?? [] });
  if (judgement) return { status: 'rejected', rejection: judgement, ...(isNoReport(judgement) ? {} : { figures }) };
  const { agency, year, title } = identity;
  if (!agency || year === undefined) throw new Error('judgeDocument lets no document pass without its body and year');
  const report: Report = {
    agencyId: agency.id,
    agency: agency.name,
    region: agency.region,
    sector: agency.sector,
    scope: agency.scope,
    year,
    template: recogniseForm({ figures: tables.figures, isStatutory: outline.isStatutory, text: textOf(blocks), year }),
    title: title?.text ?? hints.title ?? '',
    published: identity.published,
    period: identity.period,
    sections: parts.map(toSection),
    tables: tables.tables,
    figures,
    notes: [...tables.notes, ...noteImages(outline)],
  };
  return { status: 'ok', report, format: document.format, encoding: document.encoding };
}
