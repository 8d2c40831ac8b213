// A PDF whose pages give next to no text → the reason: a scan, outlines, lost fonts, damaged content, or nothing on them.
import type { Rejection } from '../../model/rejection.ts';
import type { OpenPdf } from './open-pdf.ts';
import { blank, brokenContent, brokenFonts, formOnly, nearlyBlank, outlined, scanned } from './refusals.ts';
import type { Survey } from './survey-streams.ts';

/** Enough pages to tell what the others are like. */
const sample = 3;
/** Fewer glyphs are a stamp or a page number. */
const fewestGlyphs = 20;

interface Drawn {
  glyphs: number;
  shapes: number;
}

async function lookAt({ document, operatorCodes: codes }: OpenPdf, number: number): Promise<Drawn> {
  const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
  const drawn: Drawn = { glyphs: 0, shapes: 0 };
  fnArray.forEach((code: number, index: number) => {
    const [first]: unknown[] = argsArray[index] ?? [];
    if (code === codes.showText) drawn.glyphs += Array.isArray(first) ? first.length : 0;
    else if (code === codes.constructPath || code === codes.shadingFill) drawn.shapes += 1;
  });
  return drawn;
}

async function lookAtFirst(pdf: OpenPdf): Promise<Drawn> {
  const total: Drawn = { glyphs: 0, shapes: 0 };
  for (let number = 1; number <= Math.min(sample, pdf.document.numPages); number += 1) {
    const drawn = await lookAt(pdf, number).catch(() => ({ glyphs: 0, shapes: 0 }));
    total.glyphs += drawn.glyphs;
    total.shapes += drawn.shapes;
  }
  return total;
}

async function isDynamicForm({ document }: OpenPdf): Promise<boolean> {
  const info: unknown = (await document.getMetadata().catch(() => undefined))?.info;
  return info !== null && typeof info === 'object' && 'IsXFAPresent' in info && info.IsXFAPresent === true;
}

/** Whether most of what is printed gave no characters. Beside pictures it may be a stamp. */
function isTextLost({ glyphs }: Drawn, { shows, pictures }: Survey, characters: number): boolean {
  if (glyphs >= Math.max(fewestGlyphs, 2 * characters)) return true;
  return characters === 0 && shows > (pictures > 0 ? fewestGlyphs : 0);
}

/** `characters` are those that could be read. */
export async function explainSilence(pdf: OpenPdf, survey: Survey, characters: number): Promise<Rejection> {
  const pages = pdf.document.numPages;
  if (await isDynamicForm(pdf)) return formOnly(pages);
  const drawn = await lookAtFirst(pdf);
  if (isTextLost(drawn, survey, characters)) return brokenFonts;
  if (survey.pictures > 0) return scanned(pages);
  if (survey.damaged > 0) return brokenContent(survey.damaged);
  if (characters > 0) return nearlyBlank(pages, characters);
  return drawn.shapes > 0 ? outlined(pages) : blank(pages);
}
