// The address of a site → its API as functions with types; nothing but `fetch`. In a package it is `mingbai/client`.

import { type FullFigure, restoreFigures } from '../publish/api/report-shape.ts';
import type {
  AgenciesFile,
  ChangesFile,
  ChecksFile,
  CoverageFile,
  MetricsFile,
  PartsFile,
  RegionsFile,
} from '../publish/schema/index.ts';
import type { AgencyFile, ReportFileOfApi } from '../publish/schema/report.ts';

export type { AgencyFile };

/** A report's file, with what it leaves out of its figures put back. */
export interface ReportOfApi extends Omit<ReportFileOfApi, 'figures'> {
  figures: FullFigure[];
}

/** What a client needs of `fetch`, so that files of a folder can stand for a site. */
export type FetchFile = (url: string) => Promise<Pick<Response, 'ok' | 'status' | 'json'>>;

export interface ClientOptions {
  /** Address of the site, with its base path: `https://example.org/mingbai/`. */
  site: string;
  /** Another way to fetch than the global one. */
  fetch?: FetchFile;
}

/** The site answered, but not with the file. */
export class ApiError extends Error {
  readonly url: string;
  readonly status: number;

  constructor(url: string, status: number) {
    super(`${url} answered ${status}`);
    this.name = 'ApiError';
    this.url = url;
    this.status = status;
  }
}

/**
 * One figure asked for. `not_listed`: there is a report, and it or its form has no such place. `no_report`: the site has
 * none about that year, which says nothing about whether one was published. Only `reported` has a number.
 */
export type AskedFigure =
  | { state: FullFigure['status']; figure: FullFigure; report: ReportOfApi }
  | { state: 'not_listed'; report: ReportOfApi }
  | { state: 'no_report' };

/** Files are fetched when they are asked for, once each; those that fail are asked for again. */
export class MingbaiClient {
  /** Ends with a slash. */
  readonly site: string;
  readonly #fetch: FetchFile;
  readonly #known = new Map<string, Promise<unknown>>();

  constructor({ site, fetch = (url) => globalThis.fetch(url) }: ClientOptions) {
    this.site = site.endsWith('/') ? site : `${site}/`;
    this.#fetch = fetch;
  }

  /** A JSON file of the site by its path, as it is; undefined where there is none. */
  file(path: string): Promise<unknown> {
    const known = this.#known.get(path) ?? this.#load(path);
    this.#known.set(path, known);
    known.catch(() => this.#known.delete(path));
    return known;
  }

  async #load(path: string): Promise<unknown> {
    const url = this.site + path;
    const answer = await this.#fetch(url);
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new ApiError(url, answer.status);
    return answer.json();
  }

  async #list(path: string): Promise<unknown> {
    const file = await this.file(path);
    if (file === undefined) throw new ApiError(this.site + path, 404);
    return file;
  }

  // The exporter checks each file against the schema that these types are made of.
  agencies = async (): Promise<AgenciesFile> => (await this.#list('api/v1/agencies.json')) as AgenciesFile;
  regions = async (): Promise<RegionsFile> => (await this.#list('api/v1/regions.json')) as RegionsFile;
  metrics = async (): Promise<MetricsFile> => (await this.#list('api/v1/metrics.json')) as MetricsFile;
  checks = async (): Promise<ChecksFile> => (await this.#list('api/v1/checks.json')) as ChecksFile;
  coverage = async (): Promise<CoverageFile> => (await this.#list('api/v1/coverage.json')) as CoverageFile;
  changes = async (): Promise<ChangesFile> => (await this.#list('data/changes.json')) as ChangesFile;
  parts = async (): Promise<PartsFile> => (await this.#list('data/parts.json')) as PartsFile;

  /** Undefined for a body that the site does not have. */
  agency = async (id: string): Promise<AgencyFile | undefined> =>
    (await this.file(`api/v1/agency/${id}.json`)) as AgencyFile | undefined;

  /** `year`: 2021, or `2021-own_level` for a government's second report of the year. Undefined where there is none. */
  async report(id: string, year: number | string): Promise<ReportOfApi | undefined> {
    const [file, { metrics }] = await Promise.all([this.file(`api/v1/report/${id}/${year}.json`), this.metrics()]);
    const told = file as ReportFileOfApi | undefined;
    const units = new Map(metrics.map(({ id: metric, unit }) => [metric, unit]));
    return told && { ...told, figures: restoreFigures(told, (metric) => units.get(metric)) };
  }

  /** Never a 0 for what is blank. */
  async figure(id: string, year: number | string, metric: string): Promise<AskedFigure> {
    const report = await this.report(id, year);
    if (!report) return { state: 'no_report' };
    const figure = report.figures.find((one) => one.metric === metric);
    return figure ? { state: figure.status, figure, report } : { state: 'not_listed', report };
  }
}
