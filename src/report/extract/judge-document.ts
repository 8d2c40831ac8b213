// What was found in a document → whether it is a report that can be published, or the reason to reject it.
import { metricById } from '../../forms/catalogue.ts';
import { textFamily } from '../../forms/text.ts';
import type { Figure } from '../model/figure.ts';
import { makeRejection, type Rejection } from '../model/rejection.ts';
import type { Identity } from './identity/identify-report.ts';
import type { Outline } from './outline/build-outline.ts';

interface Evidence {
  identity: Identity;
  outline: Outline;
  figures: readonly Figure[];
  /** Names of the files that the document offers. */
  attachments: readonly string[];
}

const tableFigures = (figures: readonly Figure[]): readonly Figure[] =>
  figures.filter((figure) => metricById.get(figure.metric)?.family !== textFamily.id);

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
export function judgeDocument(evidence: Evidence): Rejection | undefined {
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
