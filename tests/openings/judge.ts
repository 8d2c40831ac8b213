// An opening of a report and what the reader made of it → right, refused or wrong in which way; many of them → a table.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type ReadResult, readReport } from '../../src/report/read-report.ts';
import { identifyAgency } from '../../src/report/registry/identify-agency.ts';
import type { Registry } from '../../src/report/registry/registry.ts';

const format = z.enum(['text', 'html']);

const opening = z.strictObject({
  id: z.string(),
  kind: z.string(),
  format,
  /** The name as the report prints it, in full where the report gives it in full. */
  body: z.string(),
  /** Other forms that are as good: the misprint as it stands, a short form that the report never writes out. */
  or: z.array(z.string()).default([]),
  /** Of a zone, the place that it lies in; of a branch, its district. */
  region: z.string().regex(/^\d{6}$/),
  /** Null where no kind of body fits: then only the name tells. */
  sector: z.string().nullable(),
  year: z.int(),
  text: z.string(),
});
export type Opening = z.infer<typeof opening>;

const refusal = z.strictObject({ id: z.string(), kind: z.string(), format, reason: z.string(), text: z.string() });
export type Refusal = z.infer<typeof refusal>;

const nameGroup = z.strictObject({ about: z.string(), names: z.record(z.string(), z.string()) });
export type NameGroup = z.infer<typeof nameGroup>;

const load = <T>(file: string, type: z.ZodType<T>): T[] =>
  z.array(type).parse(parse(readFileSync(join(import.meta.dirname, file), 'utf8')));

const files = ['titles', 'furniture', 'sentences', 'metadata', 'spelling', 'bodies', 'own'];
export const openings: readonly Opening[] = files.flatMap((file) => load(`${file}.yml`, opening));
export const refusals: readonly Refusal[] = load('refused.yml', refusal);
export const nameGroups: readonly NameGroup[] = load('names.yml', nameGroup);

/** `form`: the right body under a name that the report does not print; `wrong kind`: its name, but an id of another kind. */
export const verdicts = ['right', 'form', 'refused', 'wrong body', 'wrong kind', 'wrong region', 'wrong year'] as const;
export type Verdict = (typeof verdicts)[number];

interface FoundBody {
  id: string;
  name: string;
  region: string;
  sector: string | null;
}

const placeOf = (code: string, registry: Registry): string =>
  registry.regions.get(code)?.level === 'zone' ? `${code.slice(0, 4)}00` : code;

/** A code without the zeros that stand for the levels below. */
const stemOf = (code: string): string => code.replace(/(00){1,2}$/, '');

/** 420100-donghu-jyj, 440300-gaj-longgang: more than a region and a kind. */
const hasOwnPart = ({ id }: FoundBody): boolean => id.split('-').length > 2;

function isThere({ kind, region }: Opening, found: FoundBody, registry: Registry): boolean {
  if (placeOf(found.region, registry) === region || found.region === region) return true;
  if (kind === 'zone') {
    return stemOf(found.region).startsWith(stemOf(region)) || stemOf(region).startsWith(stemOf(found.region));
  }
  return kind === 'branch' && hasOwnPart(found) && region.startsWith(stemOf(found.region));
}

/** One name is the end of the other (么站镇人民政府), or names the government between the district and its street. */
function isOneName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.replace(/人民政府(?=.+街道)/, '')) as [string, string];
  return a.endsWith(b) || b.endsWith(a);
}

function isThatBody({ kind, body, or, sector }: Opening, found: FoundBody, registry: Registry): boolean {
  const isNamed = [body, ...or].some((name) => isOneName(name, found.name));
  if (sector === null) return isNamed;
  if (found.sector !== sector) return false;
  // Where a place has several bodies of a kind, region and kind do not tell which.
  if (sector === 'town' || sector === 'subdistrict') return isNamed;
  if (kind !== 'zone') return true;
  return isNamed || placeOf(found.region, registry) !== found.region || hasOwnPart(found);
}

const isPrinted = ({ body, or }: Opening, name: string): boolean => [body, ...or].includes(name);

export function judgeOpening(each: Opening, result: ReadResult, registry: Registry): Verdict {
  if (result.status === 'rejected') return 'refused';
  const { agencyId, agency, region, sector, year } = result.report;
  const found = { id: agencyId, name: agency, region, sector };
  if (!isThere(each, found, registry)) return 'wrong region';
  if (!isThatBody(each, found, registry)) return isPrinted(each, agency) ? 'wrong kind' : 'wrong body';
  if (year !== each.year) return 'wrong year';
  return isPrinted(each, agency) ? 'right' : 'form';
}

export const readOpening = ({ id, format, text }: Opening | Refusal, registry: Registry): Promise<ReadResult> =>
  readReport(new TextEncoder().encode(text), registry, { fileName: `${id}.${format === 'html' ? 'html' : 'txt'}` });

export interface JudgedOpening {
  opening: Opening;
  result: ReadResult;
  verdict: Verdict;
}

export function judgeAll(registry: Registry): Promise<JudgedOpening[]> {
  return Promise.all(
    openings.map(async (each) => {
      const result = await readOpening(each, registry);
      return { opening: each, result, verdict: judgeOpening(each, result, registry) };
    }),
  );
}

/** One line for each opening that is not right: what was found, or why nothing was. */
export function listOthers(judged: readonly JudgedOpening[]): string {
  const found = (result: ReadResult): string =>
    result.status === 'ok'
      ? `${result.report.agencyId} ${result.report.agency} ${result.report.year}`
      : `${result.rejection.message.code} ${JSON.stringify(result.rejection.message.values ?? {})}`;
  return judged
    .filter(({ verdict }) => verdict !== 'right')
    .map(({ opening: { id, body, region, year }, result, verdict }) =>
      [verdict, id, `${region} ${body} ${year}`, found(result)].join('\t'),
    )
    .join('\n');
}

/** Lines to read: each kind with the number of every verdict, then text, HTML and all. */
export function tabulate(judged: readonly JudgedOpening[]): string {
  const line = (name: string, of: readonly JudgedOpening[]): string =>
    [
      name.padEnd(14),
      String(of.length).padStart(5),
      ...verdicts.map((verdict) =>
        String(of.filter((each) => each.verdict === verdict).length).padStart(verdict.length + 2),
      ),
    ].join('');
  const groups = [...new Set(judged.map((each) => each.opening.kind))].map(
    (kind) => [kind, judged.filter((each) => each.opening.kind === kind)] as const,
  );
  const sums = (['text', 'html'] as const).map(
    (form) => [form, judged.filter((each) => each.opening.format === form)] as const,
  );
  const head = `${'kind'.padEnd(14)}  all${verdicts.map((verdict) => `  ${verdict}`).join('')}`;
  return [head, ...[...groups, ...sums, ['all', judged] as const].map(([name, of]) => line(name, of))].join('\n');
}

/** Names of a group that the registry takes for one body though they are two, or for two though they are one. */
export function confuse({ names }: NameGroup, registry: Registry): { pairs: string[]; unknown: string[] } {
  const found = Object.entries(names).map(([name, label]) => {
    const identified = identifyAgency(name, registry);
    return { name, label, id: identified.ok ? identified.agency.id : undefined };
  });
  const known = found.filter(({ id }) => id !== undefined);
  const pairs = known.flatMap((one, index) =>
    known
      .slice(index + 1)
      .filter((other) => (one.label === other.label) !== (one.id === other.id))
      .map((other) => `${one.name} ${one.id === other.id ? '=' : '≠'} ${other.name}`),
  );
  return { pairs, unknown: found.filter(({ id }) => id === undefined).map(({ name }) => name) };
}
