// The entries of a feed → the feed as Atom, in the language that it is written in.
import { nameSite } from '../../config/current-config.ts';
import { factsOf, type Language, languages } from '../../i18n/translate.ts';
import { type Address, pageOf } from '../address.ts';
import { licence } from '../licence.ts';
import { element, writeXml, type XmlElement } from '../write-xml.ts';

/** What stands in the feed of each language; written at once, so that entries hold no report. */
export type FeedText = Readonly<Record<Language, string>>;

export const writeInAll = (write: (language: Language) => string): FeedText =>
  Object.fromEntries(languages.map((language) => [language, write(language)])) as FeedText;

export interface FeedEntry {
  /** Path behind the authority of the `tag:` URI; never changes. */
  readonly name: string;
  readonly kind: 'report' | 'correction' | 'finding';
  /** ISO date. */
  readonly updated: string;
  /** ISO date of the document itself; null where it does not say. */
  readonly published: string | null;
  /** Path of the page it is about. */
  readonly page: string;
  readonly title: FeedText;
  readonly text: FeedText;
}

/** The newest first; entries of one day in the order of their names. */
export function sortEntries(entries: readonly FeedEntry[]): FeedEntry[] {
  return [...entries].sort((a, b) => compare(b.updated, a.updated) || compare(a.name, b.name));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

interface Feed {
  readonly language: Language;
  /** Path of what it is about: empty for the site, `agency/371000-kjj/`. */
  readonly path: string;
  readonly title: string;
  readonly entries: readonly FeedEntry[];
}

/** What a reader that comes by once a month still sees. */
export const mostEntries = 100;

/** RFC 4151: who names the entries, and a day on which that name was theirs. Without a site's name they name nobody. */
function tagOf({ site }: Address, language: Language, name: string): string {
  const authority = site === null ? 'mingbai.invalid' : new URL(site).hostname;
  return `tag:${authority},2026:mingbai/${language}/${name}`;
}

const stampOf = (date: string): string => `${date}T00:00:00Z`;

function describeEntry(entry: FeedEntry, language: Language, address: Address): XmlElement {
  const published = entry.published === null ? [] : [element('published', {}, stampOf(entry.published))];
  return element(
    'entry',
    {},
    element('id', {}, tagOf(address, language, entry.name)),
    element('title', {}, entry.title[language]),
    element('updated', {}, stampOf(entry.updated)),
    ...published,
    element('link', { rel: 'alternate', type: 'text/html', href: pageOf(address, language, entry.page) }),
    element('category', { term: entry.kind }),
    element('summary', {}, entry.text[language]),
  );
}

/** Entries and what they are about → an Atom feed (RFC 4287). Undefined where nothing happened yet: a feed has to say when it was last updated. */
export function writeFeed({ language, path, title, entries }: Feed, address: Address): string | undefined {
  const [newest, ...older] = sortEntries(entries).slice(0, mostEntries);
  if (!newest) return undefined;
  const self = pageOf(address, language, `${path}feed.xml`);
  const root = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': factsOf(language).tag },
    element('id', {}, tagOf(address, language, `feed/${path}`)),
    element('title', {}, title),
    element('updated', {}, stampOf(newest.updated)),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: pageOf(address, language, path) }),
    element('author', {}, element('name', {}, nameSite(language))),
    element('rights', {}, licence.url),
    ...[newest, ...older].map((entry) => describeEntry(entry, language, address)),
  );
  return writeXml(root);
}
