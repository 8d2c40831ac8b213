// The name of a page of running text → its words: Markdown of the language with `{places}` filled in from the corpus, and its outline.
import type { Element, ElementContent, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { currentConfig, linkContact } from '../../config/config.ts';
import { metrics } from '../../forms/catalogue.ts';
import { rateDefinitions } from '../../forms/rates.ts';
import { linkPage } from '../../i18n/link.ts';
import { nameRate, noteRate } from '../../i18n/name-metric.ts';
import { nameState, nameValue } from '../../i18n/state-words.ts';
import { factsOf, formatNumber, type Language, translate } from '../../i18n/translate.ts';
import {
  leastForMedian,
  leastForMost,
  leastForPlaces,
  minimumDenominator,
  minimumForRank,
} from '../../report/analysis/intervals.ts';
import { rules } from '../../report/check/rules.ts';
import type { Corpus } from '../../store/corpus.ts';

type ProseValues = Readonly<Record<string, string | number>>;

/** The words for a number that is not there, as tables and charts say them. */
function listStates(language: Language): ProseValues {
  return {
    blank: nameState(language, 'blank'),
    notApplicable: nameState(language, 'not_applicable'),
    unreadable: nameState(language, 'unreadable'),
    withheld: nameState(language, 'withheld'),
    notInForm: nameState(language, 'not_in_form'),
    notStated: nameState(language, 'not_stated'),
    noReport: nameState(language, 'no_report'),
  };
}

function listExamples(language: Language): ProseValues {
  return {
    about: nameValue(language, { value: 140000, qualifier: 'approx' }),
    atLeast: nameValue(language, { value: 2000, qualifier: 'at_least' }),
    close: escapeMarkdown(translate(language, 'agency.approximateMark')),
    weak: escapeMarkdown(translate(language, 'agency.weakMark')),
    fromText: translate(language, 'agency.textMark'),
    doubt: translate(language, 'charts.doubtMark'),
  };
}

/** What stands in Markdown as it was written. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+!|~&-]/g, '\\$&');

const linkText = (text: string, address: string): string => `[${escapeMarkdown(text)}](<${encodeURI(address)}>)`;

/** Who runs the site, where to write, and when there is an answer: as the configuration says, or that it does not say so. */
function listPublisher(language: Language): ProseValues {
  const { operator, contact, answerDays } = currentConfig();
  const name = operator?.name[language] ?? '';
  const run = operator
    ? translate(language, 'prose.runBy', {
        operator: operator.url ? linkText(name, operator.url) : escapeMarkdown(name),
      })
    : translate(language, 'prose.runByNobody');
  const reach = contact
    ? translate(language, 'prose.reachAt', { contact: linkText(contact, linkContact(contact)) })
    : translate(language, 'prose.reachNobody');
  return {
    publisher: [run, reach].join(factsOf(language).gap),
    writeTo: reach,
    answers: contact
      ? translate(language, 'prose.answerWithin', { days: answerDays })
      : translate(language, 'prose.answerNobody'),
    correctLink: translate(language, 'export.correctTitle'),
  };
}

/** Each rate with what it means, in a table of two columns. */
function listRates(language: Language): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const row = ({ id }: (typeof rateDefinitions)[number]): string =>
    `| [${cell(nameRate(language, id))}](/metric/rate.${id}/) | ${cell(noteRate(language, id))} |`;
  const head = `| ${translate(language, 'prose.rate')} | ${translate(language, 'prose.rateMeans')} |`;
  return [head, '| --- | --- |', ...rateDefinitions.map(row)].join('\n');
}

/**
 * The corpus and the core's own constants → what fills the `{places}` of the pages of running text; none is typed by
 * hand.
 */
export function listProseValues(language: Language, { agencies, reports, registry }: Corpus): ProseValues {
  return {
    ...listStates(language),
    ...listExamples(language),
    agencies: formatNumber(agencies.length),
    reports: formatNumber(reports.length),
    residents: formatNumber(registry.population.size),
    digests: formatNumber(reports.filter(({ source }) => source.digest).length),
    rules: rules.length,
    metrics: metrics.length,
    rates: rateDefinitions.length,
    minimum: minimumDenominator,
    rankMinimum: minimumForRank,
    medianMinimum: leastForMedian,
    mostMinimum: leastForMost,
    placesMinimum: leastForPlaces,
    rateTable: listRates(language),
    ...listPublisher(language),
  };
}

export interface Prose {
  html: string;
  outline: { id: string; label: string }[];
}

/** Where a page of the site is: its path → its address in the language and under the base path. */
type LinkPage = (path: string) => string;

/** Written by us and kept in the repository: there is nothing to sanitise. */
const toTree = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).freeze();

const toHtml = unified().use(rehypeStringify).freeze();

function fillPlaces(markdown: string, values: ProseValues): string {
  return markdown.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`a page wants a value for {${name}}`);
    return String(value);
  });
}

const readText = (element: Element): string =>
  element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? readText(child) : ''))
    .join('');

function linkPages(children: readonly (ElementContent | Root['children'][number])[], link: LinkPage): void {
  for (const child of children) {
    if (child.type !== 'element') continue;
    const { href } = child.properties;
    if (typeof href === 'string' && href.startsWith('/')) child.properties.href = link(href);
    linkPages(child.children, link);
  }
}

/** Markdown's tables have a head of one row. */
function scopeHeads(element: Element): void {
  if (element.tagName === 'th') element.properties.scope = 'col';
  for (const child of element.children) if (child.type === 'element') scopeHeads(child);
}

/** Wide tables scroll inside their own region, as everywhere on the site. */
function wrapTable(table: Element, label: string): Element {
  scopeHeads(table);
  const caption: Element = {
    type: 'element',
    tagName: 'caption',
    properties: { className: ['visually-hidden'] },
    children: [{ type: 'text', value: label }],
  };
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['scroll'], role: 'region', ariaLabel: label, tabIndex: 0 },
    children: [{ ...table, properties: { className: ['figures'] }, children: [caption, ...table.children] }],
  };
}

function shape(root: Root): Prose['outline'] {
  const outline: Prose['outline'] = [];
  for (const [index, node] of root.children.entries()) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'h2') {
      const item = { id: `part-${outline.length + 1}`, label: readText(node) };
      node.properties.id = item.id;
      outline.push(item);
    }
    if (node.tagName === 'table') root.children[index] = wrapTable(node, outline.at(-1)?.label ?? '');
  }
  return outline;
}

export function renderProse(markdown: string, values: ProseValues, link: LinkPage): Prose {
  const root = toTree.runSync(toTree.parse(fillPlaces(markdown, values)));
  linkPages(root.children, link);
  const outline = shape(root);
  return { html: toHtml.stringify(root), outline };
}

/** The Markdown of every language, by the path of its file. */
const pages: Readonly<Record<string, string>> = import.meta.glob<string>('../../i18n/*/pages/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export type ProseId = 'about' | 'methodology';

export interface ProseView extends Prose {
  path: string;
  title: string;
  description: string;
}

export function viewProse(language: Language, corpus: Corpus, id: ProseId): ProseView {
  const markdown = pages[`../../i18n/${language}/pages/${id}.md`];
  if (markdown === undefined) throw new Error(`src/i18n/${language}/pages/${id}.md is missing`);
  return {
    ...renderProse(markdown, listProseValues(language, corpus), (path) => linkPage(language, path)),
    path: `/${id}/`,
    title: translate(language, `prose.${id}Title`),
    description: translate(language, `prose.${id}Description`),
  };
}
