// A page's head and its visible byline → title, date of publication, publisher, address.
import type { DocumentMeta } from '../../document/document.ts';
import { readIsoDate } from '../../text/read-iso-date.ts';
import { type Flow, listLines, type PageHead } from '../flow/flow.ts';
import { isMetadata, isPath } from './prune-boilerplate.ts';

const TITLE_NAMES = ['articletitle', 'og:title', 'twitter:title'];
const DATE_NAMES = [
  'pubdate',
  'publishdate',
  'article:published_time',
  'publish_date',
  'createdate',
  'firstpublishedtime',
];
const PUBLISHER_NAMES = ['contentsource', 'article:author', 'source'];
const URL_NAMES = ['og:url', 'url'];

const DATE = String.raw`[:：|\s】\]]*((?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2})`;
/** Strongest first. The day a document was written (成文日期) is not the day it was published. */
const DATE_LABELS = [
  new RegExp(String.raw`(?:发\s*布|发\s*稿|上\s*传|公\s*布)\s*(?:时\s*间|日\s*期)${DATE}`),
  new RegExp(String.raw`公\s*开\s*(?:时\s*间|日\s*期)${DATE}`),
  new RegExp(String.raw`(?<!\p{Script=Han})(?:时\s*间|日\s*期)${DATE}`, 'u'),
];
const PUBLISHER =
  /(?<!\p{Script=Han})(?:(?:信息|文章|稿件|内容)?来\s*源|发\s*布\s*机\s*构|发\s*布\s*单\s*位|公\s*开\s*机\s*构)\s*[:：|】]+\s*([^\s|:：，。；]{2,40})(?![:：])/gu;
const NOT_A_NAME = /^(?:时间|日期|发布|作者|浏览|点击|字号|字体|打印|分享|本站|本网|原创|编辑|责任|无|暂无)/;

/** A byline stands above the text; further down the same words are the report's own. */
const BYLINE_CHARS = 4000;

/** The page's machine-readable statements come before what it shows. */
export function readMeta(head: PageHead, body: Flow): DocumentMeta {
  const byline = listByline(body);
  const meta: DocumentMeta = {};
  const title = firstNamed(head, TITLE_NAMES) ?? chooseTitle(cutSiteName(head.title ?? ''), findHeading(body));
  const published = readIsoDate(firstNamed(head, DATE_NAMES) ?? '') ?? findDate(byline);
  const publisher = firstNamed(head, PUBLISHER_NAMES) ?? findPublisher(byline);
  const url = head.canonical ?? firstNamed(head, URL_NAMES);
  const titles = listTitles(head, body).filter((other) => other !== title);
  const places = listPlaces(head, body);
  if (titles.length > 0) meta.titles = titles;
  if (places.length > 0) meta.places = places;
  if (title !== undefined) meta.title = title;
  if (published !== undefined) meta.published = published;
  if (publisher !== undefined) meta.publisher = publisher;
  if (url !== undefined && /^https?:\/\//.test(url)) meta.url = url;
  return meta;
}

function firstNamed(head: PageHead, names: string[]): string | undefined {
  return names.map((name) => head.named.get(name)).find((value) => value !== undefined && !value.includes('{{'));
}

/** Sites append or prepend their own name; the document's part is the one that names a report, else the first. */
function cutSiteName(title: string): string | undefined {
  const parts = title
    .split(/[_|｜]|(?<!\d)[-–]+(?!\d)|[—]{1,2}|>>?/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.find((part) => /报告/.test(part)) ?? parts.find((part) => /年报/.test(part)) ?? parts[0];
}

/** What names a report anywhere on the page but in its text: the head, the headings, the catalogue's sheet, the end of the way to it. */
function listTitles(head: PageHead, body: Flow): string[] {
  const named = TITLE_NAMES.flatMap((name) => head.named.get(name) ?? []);
  const shown = [
    ...listSheet(body),
    ...listLines(body).flatMap((line) => (isPath(line.text) && YEAR.test(line.text) ? [line.text] : [])),
  ];
  return [...new Set([...named, cutSiteName(head.title ?? '') ?? '', ...shown])].filter(
    (text) => text.length <= LONGEST_TITLE && REPORT.test(text),
  );
}

const LONGEST_TITLE = 200;
const REPORT = /公开.*(?:报告|年报)/;
const YEAR = /(?:19|20)\d{2}年?/;
const PLACE_NAMES = ['sitename', 'columnname'];

function listSheet(flow: Flow): string[] {
  if (flow.type === 'grid') return isMetadata(flow) ? flow.cells.map((cell) => cell.text) : [];
  return flow.type === 'box' ? flow.children.flatMap(listSheet) : [];
}

function listPlaces(head: PageHead, body: Flow): string[] {
  const named = PLACE_NAMES.flatMap((name) => head.named.get(name) ?? []);
  const paths = listLines(body).flatMap((line) => (isPath(line.text) ? [line.text.slice(0, 200)] : []));
  return [...new Set([...named, head.title ?? '', ...paths])].filter((text) => text !== '').slice(0, 6);
}

/** A page title of a word or two names a column of the site, not the document. */
function chooseTitle(title: string | undefined, heading: string | undefined): string | undefined {
  return title !== undefined && title.length > 6 ? title : (heading ?? title);
}

function findHeading(body: Flow): string | undefined {
  const headings = listLines(body).filter((line) => line.depth !== undefined);
  return (headings.find((line) => line.depth === 1) ?? headings.find((line) => /年报|报告$/.test(line.text)))?.text;
}

function findDate(byline: string): string | undefined {
  for (const label of DATE_LABELS) {
    const date = readIsoDate(label.exec(byline)?.[1] ?? '');
    if (date !== undefined) return date;
  }
  return undefined;
}

function findPublisher(byline: string): string | undefined {
  for (const match of byline.matchAll(PUBLISHER)) {
    const [, name = ''] = match;
    if (!NOT_A_NAME.test(name) && /\p{Script=Han}/u.test(name)) return name;
  }
  return undefined;
}

function listByline(body: Flow): string {
  const lines: string[] = [];
  listParts(body, lines);
  return lines.join('\n').slice(0, BYLINE_CHARS);
}

function listParts(flow: Flow, parts: string[]): void {
  if (flow.type === 'line' && flow.linked * 2 <= flow.text.length) parts.push(flow.text);
  else if (flow.type === 'grid' && isMetadata(flow)) parts.push(flow.cells.map((cell) => cell.text).join(' | '));
  else if (flow.type === 'box') for (const child of flow.children) listParts(child, parts);
}
