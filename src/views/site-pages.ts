// The corpus and a path → the page that stands there and what it is about; and all pages that there are.

import { listSiteLanguages } from '../config/site-languages.ts';
import { metrics } from '../forms/catalogue.ts';
import { rateDefinitions } from '../forms/rates.ts';
import { factsOf, type Language } from '../i18n/translate.ts';
import { reportPage } from '../report/model/report-key.ts';
import { type AgencyEntry, type Corpus, listAllReports, rememberByCorpus } from '../store/corpus.ts';
import type { StoredReport } from '../store/record.ts';
import { type RuleResults, tallyChecks } from './checks/tally-checks.ts';
import { indexRegions } from './region/index-regions.ts';
import { collectSectors } from './sector/sector-view.ts';

/** Pages of which each language has one. */
const single = {
  home: '/',
  about: '/about/',
  agencies: '/agencies/',
  checks: '/checks/',
  compare: '/compare/',
  embed: '/compare/embed/',
  coverage: '/coverage/',
  refused: '/coverage/refused/',
  data: '/data/',
  methodology: '/methodology/',
  metrics: '/metric/',
  regions: '/region/',
  search: '/search/',
  sectors: '/sector/',
  selfcheck: '/selfcheck/',
} as const;

/** What a page of a kind is about. */
interface Subjects extends Record<keyof typeof single, null> {
  agency: AgencyEntry;
  report: { agency: AgencyEntry; file: StoredReport };
  rule: RuleResults;
  /** Its id; that of a rate is `rate.granted`. */
  metric: string;
  /** Its code. */
  region: string;
  /** Its id. */
  sector: string;
}

export type PageKind = keyof Subjects;

type Standing<Kind extends PageKind> = {
  readonly kind: Kind;
  /** Without base and language: `/agency/371000-kjj/`. */
  readonly path: string;
  readonly subject: Subjects[Kind];
};

/** A page in each language of the site. */
export type SiteSubject = { [Kind in PageKind]: Standing<Kind> }[PageKind];

/** One page. */
export type SitePage<Kind extends PageKind = PageKind> = Standing<Kind> & { readonly language: Language };

const metricPages = [...metrics.map(({ id }) => id), ...rateDefinitions.map(({ id }) => `rate.${id}`)];

function* listOfAgency(agency: AgencyEntry): Generator<SiteSubject> {
  yield { kind: 'agency', path: `/agency/${agency.id}/`, subject: agency };
  for (const file of listAllReports(agency)) {
    yield { kind: 'report', path: reportPage(file.report), subject: { agency, file } };
  }
}

/** Pages that are about many bodies. */
function* listShared(corpus: Corpus): Generator<SiteSubject> {
  for (const [rule, subject] of tallyChecks(corpus)) yield { kind: 'rule', path: `/checks/${rule}/`, subject };
  for (const subject of metricPages) yield { kind: 'metric', path: `/metric/${subject}/`, subject };
  for (const subject of indexRegions(corpus).keys()) yield { kind: 'region', path: `/region/${subject}/`, subject };
  for (const subject of collectSectors(corpus).keys()) yield { kind: 'sector', path: `/sector/${subject}/`, subject };
  for (const [kind, path] of Object.entries(single)) {
    yield { kind: kind as keyof typeof single, path, subject: null };
  }
}

/** All pages: those of one body after the other, then those that are about many. */
export function* listSubjects(corpus: Corpus): Generator<SiteSubject> {
  for (const agency of corpus.agencies) yield* listOfAgency(agency);
  yield* listShared(corpus);
}

const indexShared = rememberByCorpus(
  (corpus): ReadonlyMap<string, SiteSubject> => new Map([...listShared(corpus)].map((page) => [page.path, page])),
);

function findSubject(corpus: Corpus, path: string): SiteSubject | undefined {
  const agency = corpus.agencyById.get(/^\/agency\/([^/]+)\//.exec(path)?.[1] ?? '');
  return agency ? [...listOfAgency(agency)].find((page) => page.path === path) : indexShared(corpus).get(path);
}

/** Paths that begin with the name of a language are its own. */
function readLanguage(path: string): { language: Language; own: string } | undefined {
  const listed = listSiteLanguages();
  const named = listed.find((one) => factsOf(one).path !== '' && path.startsWith(`/${factsOf(one).path}`));
  const language = named ?? listed.find((one) => factsOf(one).path === '');
  return language && { language, own: path.slice(factsOf(language).path.length) };
}

/** `path` begins behind the base: `/en/agency/371000-kjj/`. Undefined where no page stands. */
export function findPage(corpus: Corpus, path: string): SitePage | undefined {
  const read = readLanguage(path);
  const subject = read && findSubject(corpus, read.own);
  return subject && { ...subject, language: read.language };
}

/** The page that a route was asked for; each route is of one kind. */
export function pageOfKind<Kind extends PageKind>({ page }: { page?: SitePage }, kind: Kind): SitePage<Kind> {
  const isOfKind = (asked: SitePage): asked is SitePage<Kind> & SitePage => asked.kind === kind;
  if (page && isOfKind(page)) return page;
  throw new Error(`a route for pages of the kind ${kind} was asked for ${page?.path ?? 'no page'}`);
}
