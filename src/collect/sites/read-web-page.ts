// The HTML of a page → its links with what stands around them, its frames, its pictures and its scripts; and what of these belongs to a report.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { parseHtml } from '../../report/read/html/parse-html.ts';
import { nameAttachment } from '../../report/read/name-attachment.ts';
import type { PartKind } from '../../store/ledger/record.ts';
import { addressKey, fileNameOf, resolveAddress } from '../address.ts';

export interface PageLink {
  url: string;
  /** What the link shows; its `title` where that says more. */
  text: string;
  /** Text of the list item, row or line that holds the link. */
  around: string;
  /** Nearest container with text of its own: whether it stands in the menu or in the article. */
  isInMenu: boolean;
  hasDownload: boolean;
}

export interface PageFrame {
  url: string;
  kind: 'frame' | 'embed';
}

export interface PageParts {
  title: string;
  links: PageLink[];
  frames: PageFrame[];
  pictures: string[];
  /** Text of scripts and of data written into the page. */
  scripts: string[];
  /** Whether anything in the page asks for a base other than its address. */
  base: string;
}

type Nodes = Root | RootContent | ElementContent;

const rows = new Set(['li', 'tr', 'dl', 'p', 'dd']);
const menuTags = new Set(['nav', 'header', 'footer']);
const menuName =
  /(?:^|[-_\s])(?:nav|menu|header|footer|foot|crumb|breadcrumb|sidebar|friend|link|copyright|share)(?:$|[-_\s])/iu;
const hidden = new Set(['script', 'style', 'noscript']);

const property = (node: Element, name: string): string => {
  const value = node.properties[name];
  return Array.isArray(value)
    ? value.join(' ')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';
};

function collectText(node: Nodes, into: string[]): void {
  if (node.type === 'text') into.push(node.value);
  else if ('children' in node && !(node.type === 'element' && hidden.has(node.tagName)))
    for (const child of node.children) collectText(child, into);
}

function textIn(node: Nodes): string {
  const parts: string[] = [];
  collectText(node, parts);
  return parts.join(' ').replace(/\s+/gu, ' ').trim();
}

const isMenu = (node: Element): boolean =>
  menuTags.has(node.tagName) || menuName.test(`${property(node, 'className')} ${property(node, 'id')}`);

interface Walk {
  parts: PageParts;
  /** From the outermost element inwards. */
  path: Element[];
  /** How many of these are menus. */
  menus: number;
  /** Text of rows: ten thousand links may stand in one. */
  rowTexts: Map<Element, string>;
}

/** A cell of a table of links has its date in the same row; a link in running text has its line. */
function findRow(path: readonly Element[]): Element | undefined {
  const row = path.findLast(({ tagName }) => rows.has(tagName));
  if (row?.tagName === 'p' || row?.tagName === 'dd')
    return path.findLast(({ tagName }) => tagName !== row.tagName && rows.has(tagName)) ?? row;
  return row ?? path.at(-2);
}

/** `window.open('…')`, `location.href='…'`: an address in a handler. */
const inHandler = /(?:open|href|location|\b(?=\w*down)\w+)\s*[(=]\s*['"]([^'"]+)['"]/giu;
const namesFile = (address: string): boolean => /.\.[a-z]{2,5}(?:\?|$)/iu.test(address);
const addressIn = (handler: string): string =>
  [...handler.matchAll(inHandler)].map(([, address = '']) => address).find(namesFile) ?? '';

/** Text that a list cuts off says less than its title. */
function wordLink(node: Element): string {
  const shown = textIn(node);
  const titled = property(node, 'title').replace(/\s+/gu, ' ').trim();
  const isCut = /(?:…|\.\.)$/u.test(shown);
  if (titled !== '' && (shown === '' || isCut || titled.includes(shown))) return titled;
  return shown;
}

function textOfRow({ rowTexts }: Walk, row: Element): string {
  const known = rowTexts.get(row);
  if (known !== undefined) return known;
  const text = textIn(row);
  rowTexts.set(row, text);
  return text;
}

function addLink(walk: Walk, node: Element): void {
  const { parts, path, menus } = walk;
  const href = property(node, 'href');
  const target = /^\s*(?:javascript:|#|$)/iu.test(href) ? addressIn(`${href} ${property(node, 'onClick')}`) : href;
  const url = resolveAddress(target, parts.base);
  if (url === undefined) return;
  const row = findRow(path);
  const around = row ? textOfRow(walk, row) : '';
  parts.links.push({
    url,
    text: wordLink(node),
    around: around.length > 400 ? '' : around,
    isInMenu: menus > 0,
    hasDownload: node.properties.download !== undefined,
  });
}

function addFrame({ parts }: Walk, node: Element, kind: PageFrame['kind']): void {
  const source = property(node, 'src') || property(node, 'data');
  const url = source === '' ? undefined : resolveAddress(source, parts.base);
  if (url !== undefined) parts.frames.push({ url, kind });
}

const handlers: Readonly<Record<string, (walk: Walk, node: Element) => void>> = {
  a: addLink,
  area: addLink,
  iframe: (walk, node) => addFrame(walk, node, 'frame'),
  frame: (walk, node) => addFrame(walk, node, 'frame'),
  embed: (walk, node) => addFrame(walk, node, 'embed'),
  object: (walk, node) => addFrame(walk, node, 'embed'),
  title: ({ parts }, node) => {
    parts.title ||= textIn(node);
  },
  script: ({ parts }, node) => {
    const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    if (text.trim() !== '') parts.scripts.push(text);
  },
  img: ({ parts }, node) => {
    const url = resolveAddress(property(node, 'src') || property(node, 'dataSrc'), parts.base);
    if (url !== undefined) parts.pictures.push(url);
  },
};

function walkNode(walk: Walk, node: Nodes): void {
  if (node.type !== 'element' && node.type !== 'root') return;
  if (node.type === 'element') {
    const handle = Object.hasOwn(handlers, node.tagName) ? handlers[node.tagName] : undefined;
    handle?.(walk, node);
    walk.path.push(node);
    if (isMenu(node)) walk.menus += 1;
  }
  for (const child of node.children) walkNode(walk, child);
  if (node.type === 'element') {
    walk.path.pop();
    if (isMenu(node)) walk.menus -= 1;
    // A template's content is no child of it.
    if (node.content) walkNode(walk, node.content);
  }
}

function findBase(html: string, url: string): string {
  const href = /<base\b[^<>]*\bhref\s*=\s*["']?([^"'\s>]+)/iu.exec(html)?.[1];
  return href !== undefined && URL.canParse(href, url) ? new URL(href, url).href : url;
}

export function readWebPage(html: string, url: string): PageParts {
  const parts: PageParts = { title: '', links: [], frames: [], pictures: [], scripts: [], base: findBase(html, url) };
  walkNode({ parts, path: [], menus: 0, rowTexts: new Map() }, parseHtml(html));
  return parts;
}

interface LinkedPart {
  url: string;
  kind: Exclude<PartKind, 'page' | 'member'>;
  /** What the link says. */
  name: string;
}

const files = /\.(?:docx?|wps|pdf|ofd|xlsx?|et|rtf|zip|rar|7z|txt|mht(?:ml)?)$/iu;
/** `downfile.jsp?filename=…`, `/system/_content/download.jsp?…`: files without a name of their own. */
const downloads = /\b(?=\w*(?:down|attach))\w+\.(?:jsp|do|action|aspx?|php)|\/(?:download|attachment|attach)\//iu;
/** The same report in another dress. */
const tab =
  /^[\s[【（(]*(?:文字版|文本版|网页版|PDF\s*版|WORD\s*版|全真版|图文版|原版|电子版|附件版|正文|下载版|扫描版)[\s\]】）)]*$/iu;
/** Files that every page of a site links to. */
const furniture = /\.(?:exe|apk|css|js)$/iu;

function judgeLink(link: PageLink, pageUrl: string): LinkedPart | undefined {
  const { url, text, isInMenu, hasDownload } = link;
  if (isInMenu || addressKey(url) === addressKey(pageUrl)) return undefined;
  const file = fileNameOf(url);
  if (furniture.test(file)) return undefined;
  const name = nameAttachment(text, url) ?? text;
  if (files.test(file) || hasDownload || downloads.test(url) || files.test(text.trim()))
    return { url, kind: 'attachment', name: name || file };
  return tab.test(text) ? { url, kind: 'tab', name: text } : undefined;
}

/** Players and maps are frames too. */
const framedFile = /\.(?:pdf|docx?|ofd|s?html?)(?:$|[?#&])|\/(?:viewer|preview|show|art|info|content)\b|file=/iu;
const foreignFrame = /tianqi|weather|map|video|player|share|comment|stat|analytics|login|search|header|footer|nav/iu;

/** `viewer.html?file=/attach/1.pdf` shows a file: the file is what is wanted. */
function unwrapViewer(url: string): string {
  const asked = new URL(url).searchParams;
  const file = asked.get('file') ?? asked.get('url') ?? asked.get('src');
  return file !== null && files.test(file.split(/[?#]/u)[0] ?? '') && URL.canParse(file, url)
    ? new URL(file, url).href
    : url;
}

/** Addresses of files that only scripts know: `pdfUrl = "/attach/1.pdf"`. */
const inScript = /["']((?:https?:)?[^"'\s<>]{3,300}\.(?:pdf|docx?|ofd))["']/giu;

/** Pictures of the article carry numbers of their system; icons and logos have names. */
const articlePlace = /\/[WP]0\d{10}|\/\d{6}\/|\/art\/|upload|ueditor|attach|_s?visitor/iu;
const picture = /\.(?:jpe?g|png|gif|bmp|tiff?)$/iu;

const mostParts = 30;

/** A report's page → what it only links or frames: files, frames, tabs, pictures, and which of these each is. */
export function listPageParts(html: string, pageUrl: string): LinkedPart[] {
  const page: PageParts = readWebPage(html, pageUrl);
  const linked = page.links.flatMap((link) => judgeLink(link, pageUrl) ?? []);
  const framed = page.frames.flatMap(({ url, kind }): LinkedPart[] => {
    if (foreignFrame.test(new URL(url).pathname) || !(kind === 'embed' || framedFile.test(url))) return [];
    const file = unwrapViewer(url);
    return [{ url: file, kind: files.test(fileNameOf(file)) ? 'attachment' : 'frame', name: fileNameOf(file) }];
  });
  const scripted = page.scripts.flatMap((text) =>
    [...text.matchAll(inScript)].flatMap(([, href = '']): LinkedPart[] =>
      URL.canParse(href, page.base)
        ? [{ url: new URL(href, page.base).href, kind: 'attachment', name: fileNameOf(new URL(href, page.base).href) }]
        : [],
    ),
  );
  const pictures = page.pictures
    .filter((url) => articlePlace.test(url) && picture.test(url))
    .map((url): LinkedPart => ({ url, kind: 'picture', name: fileNameOf(url) }));
  const byKey = new Map<string, LinkedPart>();
  for (const part of [...linked, ...framed, ...scripted, ...pictures]) {
    const key = addressKey(part.url);
    if (key !== addressKey(pageUrl) && !byKey.has(key)) byKey.set(key, part);
  }
  return [...byKey.values()].slice(0, mostParts);
}
