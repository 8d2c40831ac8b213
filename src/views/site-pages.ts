// What is held and a path → the page that stands there and what it is about; and the paths of all pages.

import { listSiteLanguages } from '../config/site-languages.ts';
import { metrics } from '../forms/catalogue.ts';
import { headline } from '../forms/editions.ts';
import { listRateMetrics, rateDefinitions, rateOf, ratesTogether } from '../forms/rates.ts';
import { factsOf, type Language } from '../i18n/translate.ts';
import { keyMetrics } from '../report/analysis/key-figures.ts';
import { listReadings, metricsOfReading } from '../report/analysis/list-readings.ts';
import { rules } from '../report/check/rules.ts';
import { type ReportKey, reportPage } from '../report/model/report-key.ts';
import type { Whole } from '../store/around.ts';
import type { AskedData } from '../store/asked.ts';
import { type HeldBody, listAllReports } from '../store/corpus.ts';
import type { StoredReport } from '../store/record.ts';
import { type ExplainTopic, explainTopics } from './explain/topics.ts';
import { metricsOfYears } from './round-up/year-facts.ts';

/** Pages of which each language has one. */
const single = {
  home: '/',
  about: '/about/',
  agencies: '/agencies/',
  checks: '/checks/',
  compare: '/compare/',
  embed: '/compare/embed/',
  coverage: '/coverage/',
  findings: '/findings/',
  refused: '/coverage/refused/',
  data: '/data/',
  explain: '/explain/',
  methodology: '/methodology/',
  metrics: '/metric/',
  regions: '/region/',
  search: '/search/',
  sectors: '/sector/',
  selfcheck: '/selfcheck/',
} as const;

/** What a page of a kind is about. */
interface Subjects extends Record<keyof typeof single, null> {
  agency: HeldBody;
  report: { held: HeldBody; file: StoredReport };
  /** Its id. */
  rule: string;
  /** Its id; that of a rate is `rate.granted`. */
  metric: string;
  /** Its code. */
  region: string;
  /** Its id. */
  sector: string;
  explainer: ExplainTopic;
  year: number;
}

export type PageKind = keyof Subjects;

type Standing<Kind extends PageKind> = {
  readonly kind: Kind;
  /** Without base and language: `/agency/371000-kjj/`. */
  readonly path: string;
  readonly subject: Subjects[Kind];
};

/** A page in each language of the site. */
type SharedSubject = { [Kind in SharedKind]: Standing<Kind> }[SharedKind];

type SiteSubject = { [Kind in PageKind]: Standing<Kind> }[PageKind];

/** One page. */
export type SitePage<Kind extends PageKind = PageKind> = Standing<Kind> & {
  readonly language: Language;
  /** What it is made of, where it is about many bodies: its corpus has no more. */
  readonly asks: AskedData;
};

type SharedKind = Exclude<PageKind, 'agency' | 'report'>;

/** The metrics that may stand for one. */
const readingsOf = (metric: string): string[] => listReadings(metric).flatMap(metricsOfReading);

/** A rate stands beside those that mislead without it. */
function metricsOfPage(id: string): readonly string[] {
  const rate = rateDefinitions.find((candidate) => `rate.${candidate.id}` === id);
  return rate ? [...new Set([rate, ...ratesTogether.map(rateOf)].flatMap(listRateMetrics))] : [id];
}

/** What lists of places and of agency types tell beside each: what came in, and how much was granted. */
const metricsOfIndex: readonly string[] = [
  ...new Set([...readingsOf(headline), ...listRateMetrics(rateOf('granted_any'))]),
];

/** What a page asks for beside the bodies and their reports. */
const asks: { readonly [Kind in SharedKind]: (subject: Subjects[Kind]) => AskedData } = {
  about: () => ({}),
  agencies: () => ({ metrics: readingsOf(headline) }),
  checks: () => ({ rules: 'all' }),
  compare: () => ({ whole: 'all' }),
  coverage: () => ({ ledgers: true }),
  data: () => ({ counts: ['totals'], releases: true }),
  embed: () => ({}),
  explain: () => ({}),
  explainer: () => ({ metrics: metricsOfYears, rules: 'all' }),
  findings: () => ({ rules: 'all', located: true }),
  home: () => ({ metrics: metricsOfYears, rules: 'all' }),
  methodology: () => ({}),
  metric: (id) => ({ metrics: metricsOfPage(id), counts: ['stated'] }),
  metrics: () => ({ metrics: [...keyMetrics], counts: ['stated'] }),
  refused: () => ({ ledgers: true }),
  region: (region) => ({ whole: { region }, peers: true }),
  regions: () => ({ metrics: metricsOfIndex }),
  rule: (id) => ({ rules: [id] }),
  search: () => ({}),
  sector: (sector) => ({ whole: { sector } }),
  sectors: () => ({ metrics: metricsOfIndex }),
  selfcheck: () => ({}),
  year: () => ({ metrics: metricsOfYears, rules: 'all' }),
};

const askOf = <Kind extends SharedKind>({ kind, subject }: Standing<Kind>): AskedData => asks[kind](subject);

const metricPages = [...metrics.map(({ id }) => id), ...rateDefinitions.map(({ id }) => `rate.${id}`)];

/** What pages are found in: a store, a body of which is read when a page of it is asked for. */
export interface PageSource {
  whole: Whole;
  /** Of one part, or of all. */
  keys(part?: string): Iterable<{ id: string; reports: readonly ReportKey[]; hash: string; around: string }>;
  body(id: string): HeldBody | undefined;
}

const agencyPage = (id: string): string => `/agency/${id}/`;

/** Pages that are about many bodies. */
function* listShared({ regions, sectors, years }: Whole): Generator<SharedSubject> {
  for (const { id } of rules) yield { kind: 'rule', path: `/checks/${id}/`, subject: id };
  for (const subject of metricPages) yield { kind: 'metric', path: `/metric/${subject}/`, subject };
  for (const subject of regions) yield { kind: 'region', path: `/region/${subject}/`, subject };
  for (const subject of sectors) yield { kind: 'sector', path: `/sector/${subject}/`, subject };
  for (const subject of explainTopics) yield { kind: 'explainer', path: `/explain/${subject}/`, subject };
  for (let year = years?.from ?? 1; year <= (years?.to ?? 0); year += 1)
    yield { kind: 'year', path: `/year/${year}/`, subject: year };
  for (const [kind, path] of Object.entries(single)) {
    yield { kind: kind as keyof typeof single, path, subject: null };
  }
}

/** Paths of the pages that are about many bodies, without base and language, and what each is made of. */
export function* listSharedPaths({ whole }: PageSource): Generator<{ path: string; asks: AskedData }> {
  for (const page of listShared(whole)) yield { path: page.path, asks: askOf(page) };
}

/** A page, and what it is made of: another text where any of that is another. */
export interface MadePath {
  path: string;
  inputs: string;
}

/** The pages of one body after the other: of a part, or of all. */
export function* listBodyPaths({ keys, whole }: PageSource, part?: string): Generator<MadePath> {
  // Beside the body and what was reduced for it a page says which years there are, and links a picture and a feed where there are some.
  const all = JSON.stringify([whole.years, whole.bodies, whole.reports > 0]);
  for (const { id, reports, hash, around } of keys(part)) {
    const inputs = `${all} ${hash} ${around}`;
    yield { path: agencyPage(id), inputs };
    for (const key of reports) yield { path: reportPage(key), inputs };
  }
}

const sharedOf = new WeakMap<Whole, ReadonlyMap<string, SharedSubject>>();

function findShared(whole: Whole, path: string): SharedSubject | undefined {
  const known = sharedOf.get(whole) ?? new Map([...listShared(whole)].map((page) => [page.path, page]));
  sharedOf.set(whole, known);
  return known.get(path);
}

function findOfBody(held: HeldBody, path: string): SiteSubject | undefined {
  if (path === agencyPage(held.agency.id)) return { kind: 'agency', path, subject: held };
  const file = listAllReports(held.agency).find(({ report }) => reportPage(report) === path);
  return file && { kind: 'report', path, subject: { held, file } };
}

function findSubject(source: PageSource, path: string): SiteSubject | undefined {
  const id = /^\/agency\/([^/]+)\//.exec(path)?.[1];
  const held = id === undefined ? undefined : source.body(id);
  return held ? findOfBody(held, path) : findShared(source.whole, path);
}

/** A page of one body is made of that body, and of no corpus. */
const asksOf = (page: SiteSubject): AskedData => (page.kind === 'agency' || page.kind === 'report' ? {} : askOf(page));

/** Paths that begin with the name of a language are its own. */
function readLanguage(path: string): { language: Language; own: string } | undefined {
  const listed = listSiteLanguages();
  const named = listed.find((one) => factsOf(one).path !== '' && path.startsWith(`/${factsOf(one).path}`));
  const language = named ?? listed.find((one) => factsOf(one).path === '');
  return language && { language, own: path.slice(factsOf(language).path.length) };
}

/** `path` begins behind the base: `/en/agency/371000-kjj/`. Undefined where no page stands. */
export function findPage(source: PageSource, path: string): SitePage | undefined {
  const read = readLanguage(path);
  const subject = read && findSubject(source, read.own);
  return subject && { ...subject, language: read.language, asks: asksOf(subject) };
}

/** The page that a route was asked for; each route is of one kind. */
export function pageOfKind<Kind extends PageKind>({ page }: { page?: SitePage }, kind: Kind): SitePage<Kind> {
  const isOfKind = (asked: SitePage): asked is SitePage<Kind> & SitePage => asked.kind === kind;
  if (page && isOfKind(page)) return page;
  throw new Error(`a route for pages of the kind ${kind} was asked for ${page?.path ?? 'no page'}`);
}
