// Tag name → handler. Whatever is not listed is transparent.
import type { Element } from 'hast';
import { tidyText } from '../../text/shown-text.ts';
import { type Flow, listExtras } from '../flow/flow.ts';
import { nameAttachment } from '../name-attachment.ts';
import {
  addLines,
  addObject,
  endLine,
  type FlowState,
  type Handle,
  readChildren,
  readElementText,
  readInside,
} from './flow-state.ts';
import { isDecoration, isOrnament, isSpacer } from './prune-boilerplate.ts';
import { readPageTable } from './read-table.ts';

/** The first title counts. */
function title(state: FlowState, element: Element): void {
  const text = tidyText(element.children.map((child) => (child.type === 'text' ? child.value : '')).join(''));
  if (text !== '') state.page.head.title ??= text;
}

/** Some pages keep the whole article in a text area for a script to show. */
function textarea(state: FlowState, element: Element): void {
  const [content] = element.children;
  if (content?.type !== 'text') return;
  if (content.value.includes('</')) {
    const { position } = element;
    state.page.snippets.push({ text: content.value, isScript: false, ...(position ? { position } : {}) });
    return;
  }
  endLine(state);
  addLines(state, content.value, content);
  endLine(state);
}

/** Short scripts hold no report. */
function script(state: FlowState, element: Element): void {
  const [content] = element.children;
  if (content?.type !== 'text' || content.value.length < 200) return;
  const { position } = element;
  state.page.snippets.push({ text: content.value, isScript: true, ...(position ? { position } : {}) });
}

/** Here the source's line ends are the author's. */
function preformatted(state: FlowState, element: Element): void {
  const { keepLines } = state;
  state.keepLines = true;
  block(state, element);
  state.keepLines = keepLines;
}

const MAX_ALT = 120;

function picture(state: FlowState, element: Element): void {
  if (state.inCell > 0) notePicture(state, element);
  if (isDecoration(element, state.target)) return;
  if (state.inCell === 0) addObject(state);
  const { alt, title } = element.properties;
  const text = [alt, title].find((words) => typeof words === 'string' && words.trim() !== '');
  const { position } = element;
  state.floating.push({
    type: 'picture',
    alt: tidyText(String(text ?? '')).slice(0, MAX_ALT),
    ...(position ? { position } : {}),
  });
}

/** In a cell a picture of any size may be a number; an icon beside one is none. */
function notePicture(state: FlowState, element: Element): void {
  if (isSpacer(element)) return;
  if (isOrnament(element)) state.unread += 1;
  else addObject(state);
}

/** A drawing or a control may show a number; what it shows is not text. */
export function object(state: FlowState): void {
  addObject(state);
}

/** The first filled entry of a name counts; government sites write names in every case. */
function meta(state: FlowState, element: Element): void {
  const { name, property, content } = element.properties;
  const key = String(name ?? property ?? '')
    .trim()
    .toLowerCase();
  const value = typeof content === 'string' ? content.trim() : '';
  const { named } = state.page.head;
  if (key !== '' && value !== '' && !named.has(key)) named.set(key, value);
}

/** An anchor without a target is a place, not a link. */
function link(state: FlowState, element: Element): void {
  const { href } = element.properties;
  if (typeof href !== 'string') {
    readChildren(state, element);
    return;
  }
  const { target } = state;
  state.target = href;
  state.inLink++;
  readChildren(state, element);
  state.target = target;
  state.inLink--;
  state.links++;
  const name = nameAttachment(readElementText(element), href);
  if (name !== undefined) state.floating.push({ type: 'attachment', name });
}

/** Other relations say nothing about the document. */
function linkElement(state: FlowState, element: Element): void {
  const { rel, href } = element.properties;
  if (String(rel) === 'canonical' && typeof href === 'string') state.page.head.canonical ??= href;
}

/** Editors make paragraphs of breaks, so each line becomes a paragraph. */
function lineBreak(state: FlowState): void {
  endLine(state);
}

/** Reads nothing. */
export function ignore(): void {}

/** A heading that wraps a whole article (a layout by an editor) stays a box. */
function heading(state: FlowState, element: Element): void {
  const inside = readInside(state, element);
  const texts = inside.flatMap(listTexts);
  if (texts.length === 0) {
    state.out.push(...inside);
    return;
  }
  if (texts.length > 4 || inside.some((flow) => flow.type === 'table')) {
    state.out.push({ type: 'box', children: inside });
    return;
  }
  state.writing.pieces.push(texts.join(''));
  state.start = element.position?.start;
  state.end = element.position?.end;
  endLine(state, Number(element.tagName.charAt(1)));
  state.out.push(...inside.flatMap((flow) => listExtras(flow)));
}

function listTexts(flow: Flow): string[] {
  if (flow.type === 'line') return [flow.text];
  return flow.type === 'box' ? flow.children.flatMap(listTexts) : [];
}

/** Sites show a report's PDF in a frame, often through a viewer that has the file's name in its address. */
function frame(state: FlowState, element: Element): void {
  addObject(state);
  const { src, data } = element.properties;
  const address = src ?? data;
  const name = typeof address === 'string' ? nameAttachment('', address) : undefined;
  if (name !== undefined) state.floating.push({ type: 'attachment', name });
}

/** Hidden fields carry the article on pages that a script fills. */
function field(state: FlowState, element: Element): void {
  const { value, type } = element.properties;
  if (String(type ?? '').toLowerCase() !== 'hidden') addObject(state);
  if (typeof value !== 'string' || value.length < 200) return;
  const { position } = element;
  state.page.snippets.push({ text: value, isScript: false, ...(position ? { position } : {}) });
}

/** A box with nothing in it is not worth keeping. */
function block(state: FlowState, element: Element): void {
  const children = readInside(state, element);
  if (children.length > 0) state.out.push({ type: 'box', children });
}

/** By their name these are beside the article; they are read when the rest of the page turned out to be empty. */
function aside(state: FlowState, element: Element): void {
  if (state.keepHidden) block(state, element);
}

const byTag: Record<string, Handle> = {
  a: link,
  address: block,
  article: block,
  aside: aside,
  blockquote: block,
  body: block,
  br: lineBreak,
  center: block,
  dd: block,
  details: block,
  dialog: block,
  dir: block,
  div: block,
  dl: block,
  dt: block,
  embed: frame,
  fieldset: block,
  figcaption: block,
  figure: block,
  footer: aside,
  form: block,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  header: block,
  hgroup: block,
  hr: lineBreak,
  iframe: frame,
  img: picture,
  input: field,
  legend: block,
  li: block,
  link: linkElement,
  listing: preformatted,
  main: block,
  menu: block,
  meta: meta,
  nav: aside,
  object: frame,
  ol: block,
  p: block,
  pre: preformatted,
  script: script,
  section: block,
  summary: block,
  table: readPageTable,
  textarea: textarea,
  title: title,
  ul: block,
  xmp: preformatted,

  // Printed, and no text.
  button: object,
  canvas: object,
  math: object,
  meter: object,
  progress: object,
  select: object,
  svg: object,
  video: object,

  // Ignored on purpose: nothing of these is the report's text.
  audio: ignore,
  datalist: ignore,
  map: ignore,
  noframes: ignore,
  noscript: ignore,
  rp: ignore,
  // Pinyin over characters.
  rt: ignore,
  rtc: ignore,
  style: ignore,
  template: ignore,
};

export const handlers: ReadonlyMap<string, Handle> = new Map(Object.entries(byTag));
