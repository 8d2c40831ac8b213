// An HTML page as saved from a site → the article's text as mdast with tables as grids, and what the page says of itself.
import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import type { DocumentMeta } from '../../document/document.ts';
import type { Look } from '../css/look.ts';
import { listStyles, readSheet, type Sheet } from '../css/read-sheet.ts';
import type { Box, Flow, PageFlow, Snippet } from './flow.ts';
import { flowToMdast } from './flow-to-mdast.ts';
import { listExtras } from './list-extras.ts';
import { listLines } from './list-lines.ts';
import { measureFlow } from './measure-flow.ts';
import { parseHtml } from './parse-html.ts';
import { pickArticle } from './pick-article.ts';
import { placeFlow } from './place-flow.ts';
import { pruneBoilerplate } from './prune-boilerplate.ts';
import { readFlow, type View } from './read-flow.ts';
import { readJsonHead } from './read-json-head.ts';
import { readMeta } from './read-meta.ts';
import { holdsMarkup, recoverEscaped } from './recover-escaped.ts';
import { settleTables } from './settle-tables.ts';
import { speaks } from './speaks.ts';
import { unescapeLiteral } from './unescape-literal.ts';

/** With less running text than this a page may keep its article elsewhere: in a hidden part or in a script's string. */
const THIN = 500;
/** An object or a list, bare, assigned, or handed to a callback; `{{` is a template. */
const JSON_START = /^\s*(?:(?:var|let|const)\s+[\w$]+\s*=\s*|[\w$.]+\s*\(\s*)?(?:\{\s*"|\[\s*\{?\s*")/;

/** What holds for a fragment of a document from outside of it. */
export interface Surroundings {
  sheet: Sheet;
  look: Look;
}

/** Reads a whole page, a fragment, or JSON that holds one. Boilerplate is left out; in doubt text is kept. */
export function readHtml(html: string, around?: Surroundings): { root: Root; meta: DocumentMeta } {
  const { flow, article } = readSource(html, around);
  const flows = pickArticle(article);
  const meta: DocumentMeta = { ...readMeta(flow.head, flow.body), ...(flow.isUncovered && { isUncovered: true }) };
  const attachments = listAttachments(flows);
  return { root: flowToMdast(flows), meta: attachments.length === 0 ? meta : { ...meta, attachments } };
}

function listAttachments(flows: readonly Flow[]): string[] {
  const extras = flows.flatMap((flow) => listExtras(flow));
  return [...new Set(extras.flatMap((extra) => (extra.type === 'attachment' ? [extra.name] : [])))];
}

interface Reading {
  flow: PageFlow;
  article: Box;
}

function readSource(html: string, around: Surroundings | undefined): Reading {
  if (JSON_START.test(html)) {
    const reading = readJson(html);
    if (weigh(reading) > 0) return reading;
  }
  return readPage(isEscaped(html) ? unescapeLiteral(html) : html, around);
}

/** The inside of a string without the script around it. */
function isEscaped(html: string): boolean {
  return /<t[dhr]\b[^>]{0,200}=\\"|<\\\/(?:p|t[dhr]|table|div|span)>/i.test(html) && !/<script\b/i.test(html);
}

function readPage(html: string, around?: Surroundings): Reading {
  const tree = parseHtml(html);
  const styles = listStyles(tree);
  const view: View = { sheet: around?.sheet ?? readSheet(styles), ...(around && { around: around.look }) };
  const seen = settle(readFlow(tree, view));
  const source = listShownSource(seen.article);
  if (source.length > 0) return readStrings({ ...seen.flow, snippets: source }, styles);
  // What is hidden beside a report is no part of it, however short that report is.
  if (around || weigh(seen) >= THIN || speaks(seen.article)) return seen;
  return [...readVeiled(tree, view), readStrings(seen.flow, styles)].reduce(
    (best, other) => (weigh(other) > Math.max(2 * weigh(best), 60) ? other : best),
    seen,
  );
}

/** A page whose body a script uncovers may have a tab inside that it uncovers too. */
function readVeiled(tree: HtmlRoot, view: View): Reading[] {
  const outer = settle(readFlow(tree, { ...view, veils: 1 }));
  return outer.flow.isUncovered ? [outer, settle(readFlow(tree, { ...view, veils: 2 }))] : [outer];
}

/** Some editors show the HTML source itself; then the text is read once more. */
function listShownSource(body: Box): Snippet[] {
  const lines = listLines(body).filter((line) => holdsMarkup(line.text));
  const text = lines.map((line) => line.text).join('\n');
  return text.length * 2 > measureFlow(body).chars ? [{ text, isScript: false }] : [];
}

function settle(flow: PageFlow): Reading {
  const body = settleTables(flow.body);
  const settled: PageFlow = { ...flow, body: body.type === 'box' ? body : { type: 'box', children: [body] } };
  return { flow: settled, article: pruneBoilerplate(settled.body) };
}

/** Reads what the page's scripts and fields hold, in the place of its own body. */
function readStrings(flow: PageFlow, styles: readonly string[]): Reading {
  const children = recoverEscaped(flow.snippets).map(({ html, position }): Flow => {
    const tree = parseHtml(html);
    const { body } = settle(readFlow(tree, { sheet: readSheet([...styles, ...listStyles(tree)]) })).flow;
    return placeFlow(body, position);
  });
  const body: Box = { type: 'box', children };
  return { flow: { ...flow, body: { type: 'box', children: [flow.body, body] } }, article: pruneBoilerplate(body) };
}

function readJson(json: string): Reading {
  const body: Box = { type: 'box', children: [] };
  return readStrings({ head: readJsonHead(json), body, snippets: [{ text: json, isScript: true }] }, []);
}

function weigh({ article }: Reading): number {
  const { chars, linked } = measureFlow(article);
  return chars - linked;
}
