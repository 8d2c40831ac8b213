// The tree of a page → what it says to somebody, phrase by phrase, without what reports, laws and file names say.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

export interface Shown {
  /** Of the element that says it: `h2`, `p.lead`. */
  where: string;
  words: string;
}

const parser = unified().use(rehypeParse);
const unread = new Set(['script', 'style', 'template', 'code', 'pre', 'del', 'ins']);
/** Parts of sentences; what lies in other elements is a phrase of its own. */
const inline = new Set(['b', 'strong', 'em', 'i', 'a', 'bdi', 'sup']);
/** Parts of pages that print what a report says, and titles as they were published. */
const printed = /^(?:words|text-block|difference|original-title|citation-text)$/u;
const spoken = ['title', 'ariaLabel', 'alt', 'placeholder', 'dataWords'] as const;

const classesOf = ({ properties }: Element): string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];

function isOurs(element: Element, language: string): boolean {
  const lang = element.properties.lang;
  const isOwn = typeof lang !== 'string' || lang.startsWith(language);
  return isOwn && !unread.has(element.tagName) && !classesOf(element).some((name) => printed.test(name));
}

const nameElement = (element: Element): string => [element.tagName, ...classesOf(element)].join('.');

const collapse = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function* listAttributes(element: Element): Generator<Shown> {
  for (const name of spoken) {
    const value = element.properties[name];
    if (typeof value === 'string' && /^[^{]/u.test(value))
      yield { where: `${nameElement(element)}[${name}]`, words: collapse(value) };
  }
}

/** The text of an element up to where another phrase begins. */
function* listPhrases(children: readonly ElementContent[], language: string, where: string): Generator<Shown> {
  let phrase = '';
  for (const child of children) {
    if (child.type === 'text') phrase += child.value;
    if (child.type !== 'element') continue;
    if (!isOurs(child, language)) {
      phrase += '“”';
    } else if (inline.has(child.tagName) && child.children.every(({ type }) => type === 'text')) {
      yield* listAttributes(child);
      phrase += child.children.map((text) => (text.type === 'text' ? text.value : '')).join('');
    } else {
      if (collapse(phrase)) yield { where, words: collapse(phrase) };
      phrase = '';
      yield* listElement(child, language);
    }
  }
  if (collapse(phrase)) yield { where, words: collapse(phrase) };
}

function* listElement(element: Element, language: string): Generator<Shown> {
  if (element.tagName !== 'html' && !isOurs(element, language)) return;
  yield* listAttributes(element);
  const { content, name, property } = element.properties;
  if (element.tagName === 'meta' && typeof content === 'string' && /title|description/u.test(`${name}${property}`))
    yield { where: `meta ${name ?? property}`, words: collapse(content) };
  yield* listPhrases(element.children, language, nameElement(element));
}

/** All phrases of a page in its language. */
export function listShownWords(html: string, language: string): Shown[] {
  const tree: Root = parser.parse(html);
  const elements = tree.children.filter((child: RootContent) => child.type === 'element');
  return elements.flatMap((element) => [...listElement(element, language)]);
}
