// An HTML page as saved from a site → the article's text as mdast with tables as grids, and what the page says of itself.
import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import type { Position } from 'unist';
import type { DocumentMeta } from '../../document/document.ts';
import { type Look, PLAIN } from '../css/look.ts';
import { listStyles, readSheet, type StyleSheet } from '../css/read-sheet.ts';
import { resolveLooks } from '../css/resolve-looks.ts';
import {
  type Flow,
  type FlowBox,
  listExtras,
  listLines,
  measureFlow,
  type PageFlow,
  type PageHead,
  type Snippet,
} from '../flow/flow.ts';
import { flowToMdast, gridTables } from '../flow/flow-to-mdast.ts';
import { endLine, readChildren, startState } from './flow-state.ts';
import { handlers } from './handlers.ts';
import { parseHtml } from './parse-html.ts';
import { pruneBoilerplate } from './prune-boilerplate.ts';
import { readMeta } from './read-meta.ts';
import { holdsMarkup, recoverEscaped, unescapeLiteral } from './recover-escaped.ts';

/** With less running text than this a page may keep its article elsewhere: in a hidden part or in a script's string. */
const THIN = 500;
/** An object or a list, bare, assigned, or handed to a callback; `{{` is a template. */
const JSON_START = /^\s*(?:(?:var|let|const)\s+[\w$]+\s*=\s*|[\w$.]+\s*\(\s*)?(?:\{\s*"|\[\s*\{?\s*")/;

/** What holds for a fragment of a document from outside of it. */
export interface Surroundings {
  sheet: StyleSheet;
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
  article: FlowBox;
}

function readSource(html: string, around: Surroundings | undefined): Reading {
  if (JSON_START.test(html)) {
    const reading = readJson(html);
    if (weigh(reading.article) > 0) return reading;
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
  const seen = gridAndPrune(readFlow(tree, view));
  const source = listShownSource(seen.article);
  if (source.length > 0) return readStrings({ ...seen.flow, snippets: source }, styles);
  // What is hidden beside a report is no part of it, however short that report is.
  if (around || weigh(seen.article) >= THIN || speaks(seen.article)) return seen;
  return [...readVeiled(tree, view), readStrings(seen.flow, styles)].reduce(
    (best, other) => (weigh(other.article) > Math.max(2 * weigh(best.article), 60) ? other : best),
    seen,
  );
}

/** A page whose body a script uncovers may have a tab inside that it uncovers too. */
function readVeiled(tree: HtmlRoot, view: View): Reading[] {
  const outer = gridAndPrune(readFlow(tree, { ...view, veils: 1 }));
  return outer.flow.isUncovered ? [outer, gridAndPrune(readFlow(tree, { ...view, veils: 2 }))] : [outer];
}

/** Some editors show the HTML source itself; then the text is read once more. */
function listShownSource(body: FlowBox): Snippet[] {
  const lines = listLines(body).filter((line) => holdsMarkup(line.text));
  const text = lines.map((line) => line.text).join('\n');
  return text.length * 2 > measureFlow(body).chars ? [{ text, isScript: false }] : [];
}

function gridAndPrune(flow: PageFlow): Reading {
  const body = gridTables(flow.body);
  const gridded: PageFlow = { ...flow, body: body.type === 'box' ? body : { type: 'box', children: [body] } };
  return { flow: gridded, article: pruneBoilerplate(gridded.body) };
}

/** Reads what the page's scripts and fields hold, in the place of its own body. */
function readStrings(flow: PageFlow, styles: readonly string[]): Reading {
  const children = recoverEscaped(flow.snippets).map(({ html, position }): Flow => {
    const tree = parseHtml(html);
    const { body } = gridAndPrune(readFlow(tree, { sheet: readSheet([...styles, ...listStyles(tree)]) })).flow;
    return placeFlow(body, position);
  });
  const body: FlowBox = { type: 'box', children };
  return { flow: { ...flow, body: { type: 'box', children: [flow.body, body] } }, article: pruneBoilerplate(body) };
}

function readJson(json: string): Reading {
  const body: FlowBox = { type: 'box', children: [] };
  return readStrings({ head: readJsonHead(json), body, snippets: [{ text: json, isScript: true }] }, []);
}

/** A child that holds this share of the text is where the article is. */
const BULK = 0.9;
/** Around the article, links with less running text than this are the site's. */
const SCRAP = 40;

/** Goes down to the article; on the way drops only scraps that are mostly links. */
function pickArticle(box: FlowBox): Flow[] {
  const bulk = box.children.find((child) => child.type === 'box' && weigh(child) >= weigh(box) * BULK);
  if (bulk?.type !== 'box' || weigh(box) === 0) return box.children;
  const at = box.children.indexOf(bulk);
  return [
    ...box.children.slice(0, at).filter(mayBelong),
    { type: 'box', children: pickArticle(bulk) },
    ...box.children.slice(at + 1).filter(mayBelong),
  ];
}

/** Characters of running text. */
function weigh(flow: Flow): number {
  const { chars, linked } = measureFlow(flow);
  return chars - linked;
}

/** Titles, signatures, dates are short and often stand outside the article's own element; links alone do not belong. */
function mayBelong(flow: Flow): boolean {
  const { chars, linked, headings, grids, attachments, pictures } = measureFlow(flow);
  return headings + grids + attachments + pictures > 0 || weigh(flow) >= SCRAP || linked * 2 < chars;
}

/** Offsets into the unescaped string mean nothing in the page; the string's own place does. */
function placeFlow(flow: Flow, position: Position | undefined): Flow {
  if (flow.type === 'box') return { ...flow, children: flow.children.map((child) => placeFlow(child, position)) };
  if (flow.type === 'attachment') return flow;
  const { position: _, ...rest } = flow;
  return position ? { ...rest, position } : rest;
}

const HEADING = /^[（(]?[一二三四五六七八][）)]?[、.．]\s?\S/;
const SENTENCE = /(?:公开|申请|信息)[^。]{0,200}[。；]/;

/** A title, a date, a menu and the site's own lines say nothing. */
function speaks(article: FlowBox): boolean {
  if (
    listLines(article).some(
      ({ text, linked }) => linked * 2 < text.length && (HEADING.test(text) || SENTENCE.test(text)),
    )
  )
    return true;
  return holdsFigures(article);
}

function holdsFigures(flow: Flow): boolean {
  if (flow.type === 'grid') return flow.cells.filter(({ text }) => /^[+-]?\d/.test(text)).length >= 2;
  return flow.type === 'box' && flow.children.some(holdsFigures);
}

const FIELDS: [string, RegExp][] = [
  ['articletitle', /"(?:\w*title|标题)"\s*:\s*"((?:[^"\\]|\\.){4,120})"/gi],
  ['pubdate', /"(?:pub\w*|publish\w*|createtime|create_time|releasetime)"\s*:\s*"(\d{4}[^"\\]{4,20})"/gi],
  ['contentsource', /"(?:contentsource|source|sourcename|publisher)"\s*:\s*"((?:[^"\\<]|\\.){2,40})"/gi],
];

/** Of several titles the one that names a report counts, else the first. */
function readJsonHead(json: string): PageHead {
  const named = new Map<string, string>();
  for (const [name, pattern] of FIELDS) {
    const values = Array.from(json.matchAll(pattern), (match) => readString(match[1] ?? ''));
    const value = values.find((candidate) => /年报|报告/.test(candidate)) ?? values[0];
    if (value !== undefined) named.set(name, value);
  }
  return { named };
}

function readString(body: string): string {
  return body
    .replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\(.)/g, '$1');
}

/** How to look at a page. */
interface View {
  sheet: StyleSheet;
  /** How many hidden containers, one inside the other, are read as if they were shown (tabs, pages that a script uncovers). */
  veils?: number;
  /** What stands around a fragment. */
  around?: Look;
}

function readFlow(root: HtmlRoot, { sheet, veils = 0, around = PLAIN }: View): PageFlow {
  const page: PageFlow = { head: { named: new Map() }, body: { type: 'box', children: [] }, snippets: [] };
  const { of, isUncovered } = resolveLooks(root, sheet, veils, around);
  if (isUncovered) page.isUncovered = true;
  const state = startState(page, handlers, of, veils > 0);
  readChildren(state, root);
  endLine(state);
  return page;
}
