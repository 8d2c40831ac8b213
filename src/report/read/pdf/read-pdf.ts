// A PDF → its text as mdast, page by page and spread by spread, rebuilt from where characters and ruling lines stand.
import type { DocumentMeta, TreeReading } from '../../document/document.ts';
import type { Sights } from '../../document/sights.ts';
import { makeRejection, type Rejection, rejectReading } from '../../model/rejection.ts';
import type { FormWords } from '../form-words.ts';
import { composePages } from './compose-pages.ts';
import { blotBrokenFonts, countCharacters, explainSilence, isSilent } from './judge-text.ts';
import { explainFailure, type OpenPdf, openPdf, type PdfResources } from './open-pdf.ts';
import type { Page } from './page.ts';
import { readPage } from './read-page.ts';
import { type Survey, surveyStreams } from './survey-streams.ts';

/** The longest report met has 60 pages. */
const pageLimit = 300;
/**
 * Beyond either the drawing operators of a page are listed only where it seems to hold a table or a picture of one: forms
 * that draw several others, which may have no end, and bytes of operators on a page, of which most have some 100 KB.
 */
const mostBranching = 16;
const mostOnPage = 2 * 1024 * 1024;
/** The engine waits a good deal between its steps; a few pages together fill the time. */
const atOnce = 4;

/** Programs write the name of a file there, or of the printer. */
export function readStatedTitle(stated: string): DocumentMeta {
  const title = stated.trim();
  return title.length < 90 && /^\P{Script=Han}*\p{Script=Han}.*(?:报告|年报)/su.test(title) ? { title } : {};
}

async function readMeta({ document }: OpenPdf): Promise<DocumentMeta> {
  const info: unknown = (await document.getMetadata().catch(() => undefined))?.info;
  return readStatedTitle(info && typeof info === 'object' && 'Title' in info ? String(info.Title) : '');
}

interface PagesRead {
  pages: Page[];
  failure: unknown;
}

/** Undefined where the deadline has passed. A page that cannot be read is left out; the others are read. */
async function readPages(
  { document, operatorCodes }: OpenPdf,
  { pictures, hasOpaque, branching, bytes }: Survey,
  resources: PdfResources,
  forms: FormWords,
): Promise<PagesRead | undefined> {
  const read: PagesRead = { pages: [], failure: undefined };
  const layers = await document.getOptionalContentConfig().catch(() => undefined);
  const isShownLayer = (layer: unknown): boolean => layers?.isVisible(layer) ?? true;
  const isHeavy = branching > mostBranching || bytes > mostOnPage * document.numPages;
  const traits = { operatorCodes, hasOpaque, isShownLayer, isHeavy };
  const readOne = async (number: number): Promise<Page> =>
    readPage(await document.getPage(number), traits, pictures > 0, forms);
  for (let first = 1; first <= document.numPages; first += atOnce) {
    if (resources.deadline?.()) return undefined;
    const numbers = Array.from(
      { length: Math.min(atOnce, document.numPages - first + 1) },
      (_, index) => first + index,
    );
    for (const outcome of await Promise.allSettled(numbers.map(readOne))) {
      if (outcome.status === 'fulfilled') read.pages.push(outcome.value);
      else read.failure = outcome.reason;
    }
  }
  return read;
}

async function judge(pdf: OpenPdf, survey: Survey, pages: readonly Page[]): Promise<Rejection | undefined> {
  // Without its encoding a font's text is lost without a trace: the report would seem to have blank cells.
  if (pdf.missingEncodings.size > 0)
    return makeRejection('rejections.undecodable.pdf_encoding', { encodings: [...pdf.missingEncodings].join(', ') });
  if (isSilent(pages, pdf.document.numPages)) return explainSilence(pdf, survey, countCharacters(pages));
  return blotBrokenFonts(pages) ? makeRejection('rejections.undecodable.pdf_gibberish') : undefined;
}

/** Pages with text of which some have pictures → the same with the tables of those; undefined where none is read. */
type SeePictures = (pages: readonly Page[]) => Promise<{ pages: readonly Page[]; sights: Sights } | undefined>;

interface Means {
  resources: PdfResources;
  forms: FormWords;
  see: SeePictures | undefined;
}

async function readOpened(pdf: OpenPdf, survey: Survey, { resources, forms, see }: Means): Promise<TreeReading> {
  const pages = pdf.document.numPages;
  if (pages > pageLimit) return rejectReading('rejections.too_large.pdf_pages', { pages, limit: pageLimit });
  const read = await readPages(pdf, survey, resources, forms);
  if (!read) return rejectReading('rejections.too_large.pdf_time', { pages });
  if (read.pages.length === 0)
    return read.failure === undefined
      ? rejectReading('rejections.corrupt.pdf_pageless')
      : { ok: false, rejection: explainFailure(read.failure) };
  const rejection = await judge(pdf, survey, read.pages);
  if (rejection) return { ok: false, rejection };
  const seen = await see?.(read.pages);
  const root = composePages(seen?.pages ?? read.pages, forms);
  return { ok: true, root, meta: await readMeta(pdf), ...(seen && { sights: seen.sights }) };
}

export async function readPdf(
  bytes: Uint8Array,
  forms: FormWords,
  resources: PdfResources = {},
  see?: SeePictures,
): Promise<TreeReading> {
  const survey = surveyStreams(bytes);
  if (survey.rejection) return { ok: false, rejection: survey.rejection };
  const opening = await openPdf(bytes, resources);
  if (!opening.ok) return opening;
  try {
    return await readOpened(opening.pdf, survey, { resources, forms, see });
  } finally {
    await opening.pdf.close();
  }
}
