// Tag name → handler. Whatever is not listed is transparent.
import type { Handle } from './flow-state.ts';
import { aside } from './handlers/aside.ts';
import { block } from './handlers/block.ts';
import { field } from './handlers/field.ts';
import { frame } from './handlers/frame.ts';
import { heading } from './handlers/heading.ts';
import { ignore } from './handlers/ignore.ts';
import { lineBreak } from './handlers/line-break.ts';
import { link } from './handlers/link.ts';
import { linkElement } from './handlers/link-element.ts';
import { meta } from './handlers/meta.ts';
import { object } from './handlers/object.ts';
import { picture } from './handlers/picture.ts';
import { preformatted } from './handlers/preformatted.ts';
import { script } from './handlers/script.ts';
import { textarea } from './handlers/textarea.ts';
import { title } from './handlers/title.ts';
import { table } from './read-table.ts';

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
  table: table,
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
