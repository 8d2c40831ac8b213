// content/registry/sites.yml → the sites that are collected: where their lists are and what each wants to be treated like.
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { UsageError } from '../pipeline/errors.ts';
import { adapterIds } from '../store/ledger/record.ts';

const years = z.string().regex(/^\d{4}(?:-\d{4})?$/u, 'expected a year or a span such as 2014-2025');

const webAddress = z.url({
  protocol: /^https?$/u,
  error: 'expected an address such as https://www.example.gov.cn/nb/',
});

const siteList = z.strictObject({
  url: webAddress,
  /** The family of the list; what the page is decides where nothing is said. */
  adapter: z
    .enum(adapterIds, { error: ({ input }) => `${String(input)} is no adapter: use ${adapterIds.join(', ')}` })
    .exactOptional(),
  /** Whose reports these are, where their titles do not say: the body's full name. */
  body: z.string().min(1).exactOptional(),
  years: years.exactOptional(),
  /** The least number of reports that the list is known to have. */
  expected: z.int().min(0).exactOptional(),
});

export const siteEntry = z.strictObject({
  /** Name of its ledger and its captures; usually its host. */
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/u, 'expected small letters, digits, dots and hyphens'),
  name: z.string().min(1),
  /** SiteIDCode, ten digits, as its pages state it. */
  code: z
    .string()
    .regex(/^\d{10}$/u, 'expected the ten digits of SiteIDCode')
    .exactOptional(),
  /** GB/T 2260 code of its place. */
  place: z.string().regex(/^\d{6}$/u, 'expected six digits'),
  lists: z.array(siteList).default([]),
  /** Pages of single reports that no list has. */
  pages: z.array(webAddress).default([]),
  /** Seconds between two requests, where the usual pause is not enough. */
  pause: z.number().min(0.5).max(600).exactOptional(),
  requests: z.int().min(1).exactOptional(),
  /** Whether http may be asked where https does not work. */
  http: z.boolean().exactOptional(),
  /** Why it is not collected. */
  skip: z.string().min(1).exactOptional(),
});

export type SiteEntry = z.infer<typeof siteEntry>;
export type SiteList = z.infer<typeof siteList>;

const sites = z.array(siteEntry);

function parseYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new UsageError(`${path} cannot be read: ${reason}`, { cause });
  }
}

/** Every mistake is a `UsageError` that names the entry. */
export function readSites(path: string): SiteEntry[] {
  if (!existsSync(path)) throw new UsageError(`There is no ${path}: name the file with the list of sites.`);
  const written = parseYaml(path) ?? [];
  const read = sites.safeParse(written);
  if (read.success) return checkTwins(read.data, path);
  const mistakes = read.error.issues.map(({ path: at, message }) => {
    const entry = Array.isArray(written) && typeof at[0] === 'number' ? written[at[0]] : undefined;
    const id =
      typeof entry === 'object' && entry !== null && 'id' in entry ? String(entry.id) : `entry ${String(at[0])}`;
    return `  ${id}: ${at.slice(1).join('.')}: ${message}\n`;
  });
  throw new UsageError(`${path} cannot be used:\n${mistakes.join('')}`, { cause: read.error });
}

function checkTwins(entries: SiteEntry[], path: string): SiteEntry[] {
  const twin = entries.find(({ id }, index) => entries.findIndex((other) => other.id === id) < index);
  if (twin) throw new UsageError(`${path} has two sites ${twin.id}: an id is that of one site.`);
  return entries;
}

export interface YearSpan {
  from: number;
  to: number;
}

/** `2014-2025` → its ends. */
export function readYears(text: string): YearSpan {
  const [, first = '', last = first] = /^(\d{4})(?:-(\d{4}))?$/u.exec(text) ?? [];
  const span = { from: Number(first), to: Number(last) };
  if (first === '' || span.from > span.to)
    throw new UsageError(`--years ${text}: give a year or a span, such as 2021 or 2014-2025.`);
  return span;
}

export const isWithinYears = (year: number, span: YearSpan | undefined): boolean =>
  span === undefined || (year >= span.from && year <= span.to);
