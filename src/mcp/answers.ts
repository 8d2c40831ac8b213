// The questions about one body or one word: who is there, what its reports say, what does not agree, what a number means.
import { z } from 'zod';
import type { ReportOfApi } from '../api-client/client.ts';
import { ratesTogether } from '../forms/rates.ts';
import { newestFirst } from '../forms/shape.ts';
import { textFamily } from '../forms/text.ts';
import { cellsOf, isMain } from '../forms/walk.ts';
import { type Language, nameIn } from '../i18n/translate.ts';
import type { AgencyFile } from '../publish/schema/report.ts';
import { minimumDenominator } from '../report/analysis/intervals.ts';
import { ratePrefix } from '../search/format/entry.ts';
import {
  type Collection,
  defineTool,
  documentOf,
  findBody,
  language,
  nameAgencyIn,
  originOf,
  say,
  type Tool,
} from './collection.ts';
import {
  agencyId,
  findMeasure,
  type Measured,
  type MetricEntry,
  metricAsked,
  type RateEntry,
  whyAbsent,
  whyNoRate,
  yearAsked,
} from './measure.ts';

/** A rate that misleads alone brings the others along. */
function addCompanions(asked: readonly Measured[], rates: readonly RateEntry[]): Measured[] {
  const isAsked = (id: string): boolean => asked.some(({ kind, entry }) => kind === 'rate' && entry.id === id);
  if (!ratesTogether.some(isAsked)) return [...asked];
  const beside = ratesTogether.filter((id) => !isAsked(id)).flatMap((id) => rates.filter((rate) => rate.id === id));
  return [...asked, ...beside.map((entry): Measured => ({ kind: 'rate', entry }))];
}

/** Why a rule calls a number into doubt, in its own words. */
async function tellDoubt(rules: readonly string[] | null | undefined, inLanguage: Language, { client }: Collection) {
  if (!rules?.length) return [];
  const known = new Map((await client.checks()).rules.map((rule) => [rule.id, rule]));
  return rules.map((rule) => ({
    rule,
    states: nameIn(inLanguage, known.get(rule)?.statement ?? { zh: rule, en: rule }),
  }));
}

const stateWords = {
  reported: 'mcp.reported',
  blank: 'mcp.blank',
  not_applicable: 'mcp.notApplicable',
  unreadable: 'mcp.unreadable',
  not_stated: 'mcp.notStated',
  not_in_form: 'mcp.notInForm',
} as const;

async function tellFigure(metric: MetricEntry, report: ReportOfApi, inLanguage: Language, collection: Collection) {
  const figure = report.figures.find((one) => one.metric === metric.id);
  const state = figure?.status ?? whyAbsent(metric, report.report.template);
  const said = {
    metric: metric.id,
    name: nameIn(inLanguage, metric.name),
    state,
    means: say(inLanguage, stateWords[state]),
  };
  if (!figure) return { ...said, value: null };
  const { value, unit, qualifier, raw, at, derived, proof, withheld, contradictedBy } = figure;
  return {
    ...said,
    value,
    unit,
    ...(state === 'reported' && unit === null && { unitNote: say(inLanguage, 'mcp.unitNotStated') }),
    qualifier,
    raw,
    at,
    ...(derived && { derived, proof }),
    ...(withheld && { withheld }),
    doubt: await tellDoubt(contradictedBy, inLanguage, collection),
  };
}

const rateWords = {
  not_known: 'mcp.rateNotKnown',
  too_few_cases: 'mcp.rateFewCases',
  in_doubt: 'mcp.rateInDoubt',
} as const;

async function tellRate(entry: RateEntry, report: ReportOfApi, inLanguage: Language, collection: Collection) {
  const rate = report.rates.find((one) => one.rate === entry.id);
  const why = whyNoRate(rate);
  const { value = null, numerator = null, denominator = null, lower = null, upper = null, contradictedBy } = rate ?? {};
  return {
    metric: ratePrefix + entry.id,
    name: nameIn(inLanguage, entry.name),
    state: why ?? 'given',
    means: why
      ? say(inLanguage, rateWords[why], { least: minimumDenominator })
      : say(inLanguage, 'mcp.rateGiven', { base: nameIn(inLanguage, entry.base) }),
    value,
    numerator,
    denominator,
    lower,
    upper,
    ...(entry.per !== undefined && { per: entry.per }),
    not: nameIn(inLanguage, entry.not),
    doubt: await tellDoubt(contradictedBy, inLanguage, collection),
  };
}

/** The totals of the forms and the figures of the text: what is told where nobody names a metric. */
const mainMetrics: ReadonlySet<string> = new Set(
  newestFirst.flatMap(({ tables }) => tables.flatMap(cellsOf).flatMap((cell) => (isMain(cell) ? [cell.id] : []))),
);
const isMainMetric = ({ id, family }: MetricEntry): boolean => mainMetrics.has(id) || family.id === textFamily.id;

const reportPathOf = (id: string, { year, scope }: { year: number; scope: string }, usual: string): string =>
  scope === usual ? `${id}/${year}` : `${id}/${year}-${scope}`;

/** The reports of a body about a year, or all; the usual scope of the body first. */
async function readReports(body: AgencyFile, year: number | undefined, { client }: Collection) {
  const { id, scope } = body.agency;
  const listed = body.reports.filter((report) => year === undefined || report.year === year);
  const read = listed.map(async (report) => {
    const path = reportPathOf(id, report, scope);
    const file = await client.report(id, path.slice(id.length + 1));
    return file ? [{ path: `api/v1/report/${path}.json`, file }] : [];
  });
  return (await Promise.all(read)).flat();
}

const noReport = (inLanguage: Language, year: number, { reports }: AgencyFile) => ({
  year,
  state: 'no_report',
  means: say(inLanguage, 'mcp.noReport', { year }),
  yearsHere: reports.map((report) => report.year),
});

const findTool = defineTool({
  name: 'find',
  title: 'Find an agency, a place, an agency type or a metric',
  description:
    'Finds by Chinese name, former name, abbreviation, pinyin or English, also with slips. Results are nearest first; kind says what each is. Ids never change.',
  input: z.object({ text: z.string().min(1).max(100), limit: z.int().min(1).max(30).default(8) }),
  async answer({ text, limit }, collection) {
    const results = await collection.finder.find(text, limit);
    return { results, ...originOf(collection, 'api/v1/agencies.json') };
  },
});

const listTool = defineTool({
  name: 'list_agencies',
  title: 'List agencies of a place, a type or a year',
  description:
    'Agencies with a report in the collection, by region code (places below it included), agency type or year.',
  input: z.object({
    region: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    sector: z.string().optional(),
    year: yearAsked.optional(),
    limit: z.int().min(1).max(200).default(50),
    language,
  }),
  async answer({ region, sector, year, limit, language: inLanguage }, collection) {
    const { agencies } = await collection.client.agencies();
    const within = region?.replace(/(?:00){1,2}$/u, '') ?? '';
    const found = agencies.filter(
      (one) =>
        one.region.startsWith(within) &&
        (sector === undefined || one.sector === sector || one.alsoSectors.includes(sector)) &&
        (year === undefined || one.years.includes(year)),
    );
    const listed = found.slice(0, limit).map((one) => ({
      ...nameAgencyIn(inLanguage, one),
      region: one.region,
      sector: one.sector,
      scope: one.scope,
      years: one.years,
      page: one.links.page,
    }));
    return { total: found.length, agencies: listed, ...originOf(collection, 'api/v1/agencies.json') };
  },
});

const figuresTool = defineTool({
  name: 'figures',
  title: 'Figures of an agency',
  description:
    'Figures and rates of an agency’s reports, each with its state, unit, printed characters, position, doubt and document. Without metrics: totals and figures of the text; without year: all years here.',
  input: z.object({
    agency: agencyId,
    year: yearAsked.optional(),
    metrics: z.array(metricAsked).min(1).max(60).optional(),
    language,
  }),
  async answer({ agency, year, metrics, language: inLanguage }, collection) {
    const body = await findBody(agency, inLanguage, collection);
    const { metrics: all, rates } = await collection.client.metrics();
    const named = metrics && (await Promise.all(metrics.map((id) => findMeasure(id, inLanguage, collection))));
    const asked = named && addCompanions(named, rates);
    const read = await readReports(body, year, collection);
    const reports = read.map(async ({ file }) => {
      const listed = new Set(file.figures.map(({ metric }) => metric));
      const usual = all.filter((metric) => isMainMetric(metric) && listed.has(metric.id));
      const measures: readonly Measured[] = asked ?? usual.map((entry) => ({ kind: 'metric', entry }));
      const told = measures.map((measure) =>
        measure.kind === 'metric'
          ? tellFigure(measure.entry, file, inLanguage, collection)
          : tellRate(measure.entry, file, inLanguage, collection),
      );
      return {
        year: file.report.year,
        scope: file.report.scope,
        form: file.report.template,
        document: documentOf(file),
        figures: await Promise.all(told),
        ...(!asked && { listedAndNotShown: listed.size - usual.length }),
      };
    });
    return {
      agency: nameAgencyIn(inLanguage, body.agency),
      reports: await Promise.all(reports),
      ...(year !== undefined && read.length === 0 && { absent: noReport(inLanguage, year, body) }),
      ...originOf(collection, `api/v1/agency/${body.agency.id}.json`, ...read.map(({ path }) => path)),
    };
  },
});

/** A report that was not checked has no rule under any outcome. */
const hasChecks = ({ pass, fail, not_applicable }: ReportOfApi['checks']): boolean =>
  pass.length + fail.length + Object.keys(not_applicable).length > 0;

const findingsTool = defineTool({
  name: 'findings',
  title: 'What does not agree in the reports of an agency',
  description:
    'Mismatches that the checks find: rule, weight (error: contradiction, warning: query, info: note), both sides, position, and what the agency says of it. A mismatch says what differs, not who is to blame.',
  input: z.object({ agency: agencyId, year: yearAsked.optional(), rule: z.string().optional(), language }),
  async answer({ agency, year, rule, language: inLanguage }, collection) {
    const body = await findBody(agency, inLanguage, collection);
    const read = await readReports(body, year, collection);
    const rules = new Map((await collection.client.checks()).rules.map((one) => [one.id, one]));
    const reports = read.map(({ file }) => ({
      year: file.report.year,
      scope: file.report.scope,
      checked: hasChecks(file.checks),
      document: documentOf(file),
      findings: file.findings
        .filter((finding) => rule === undefined || finding.rule === rule)
        .map(({ message, ...finding }) => ({
          ...finding,
          message: nameIn(inLanguage, message),
          page: rules.get(finding.rule)?.page,
        })),
    }));
    return {
      agency: nameAgencyIn(inLanguage, body.agency),
      reports,
      ...(year !== undefined && read.length === 0 && { absent: noReport(inLanguage, year, body) }),
      ...originOf(collection, `api/v1/agency/${body.agency.id}.json`, ...read.map(({ path }) => path)),
    };
  },
});

const defineMetricTool = defineTool({
  name: 'define',
  title: 'What a metric, a rate or a rule means',
  description:
    'Definition of a metric, of a rate (rate. before its id) or of a rule: plain words, unit, where it stands, in which forms, what it does not mean.',
  input: z.object({ id: z.string().min(1), language }),
  async answer({ id, language: inLanguage }, collection) {
    const rule = (await collection.client.checks()).rules.find((one) => one.id === id);
    if (rule) {
      const { failing: _, ...entry } = rule;
      return { defines: 'rule', ...entry, ...originOf(collection, 'api/v1/checks.json') };
    }
    const { kind, entry } = await findMeasure(id, inLanguage, collection);
    return { defines: kind, ...entry, ...originOf(collection, 'api/v1/metrics.json') };
  },
});

const aboutTool = defineTool({
  name: 'about',
  title: 'What is in the collection',
  description: 'How many agencies and reports, about which years; what the collection cannot say.',
  input: z.object({ language }),
  async answer({ language: inLanguage }, collection) {
    const { years, agencies } = await collection.client.coverage();
    return {
      agencies: agencies.length,
      reports: agencies.reduce((sum, { reports }) => sum + reports.length, 0),
      years,
      limits: say(inLanguage, 'mcp.limits'),
      ...originOf(collection, 'api/v1/coverage.json'),
    };
  },
});

/** In the order in which somebody comes to ask them. */
export const tools: readonly Tool[] = [findTool, listTool, figuresTool, findingsTool, defineMetricTool, aboutTool];
