// A number of bodies and of years → a folder of normalised invented reports with what the checks say of each.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agency } from '../../../src/report/model/agency.ts';
import type { FindingsFile } from '../../../src/report/model/findings-file.ts';
import type { ReportFile } from '../../../src/report/model/report.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { chooseAgencies } from '../generate/choose-agencies.ts';
import { Random } from '../generate/random.ts';
import { writeContent } from '../site/write-content.ts';

/** So many bodies are really read and checked; the others are these under other names. */
const mostRead = 60;

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8'));
const writeJson = (path: string, value: unknown): void => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);

interface Original {
  agencyId: string;
  name: string;
  sector: string | null;
  reports: readonly ReportFile[];
  findings: readonly FindingsFile[];
}

function readFolder<T>(folder: string): T[] {
  return readdirSync(folder)
    .sort()
    .map((name) => readJson<T>(join(folder, name)));
}

function listOriginals(content: string): Original[] {
  return readdirSync(join(content, 'reports'))
    .sort()
    .flatMap((agencyId) => {
      const reports = readFolder<ReportFile>(join(content, 'reports', agencyId));
      const [first] = reports;
      const findings = readFolder<FindingsFile>(join(content, 'findings', agencyId));
      return first ? [{ agencyId, name: first.report.agency, sector: first.report.sector, reports, findings }] : [];
    });
}

/** The same reports and findings of another body of the same kind. */
function writeCopy(content: string, original: Original, agency: Agency): void {
  const rename = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value).replaceAll(original.name, agency.name).replaceAll(original.agencyId, agency.id),
    ) as T;
  const [reports, findings] = ['reports', 'findings'].map((kind) => join(content, kind, agency.id));
  if (!reports || !findings) return;
  mkdirSync(reports, { recursive: true });
  mkdirSync(findings, { recursive: true });
  for (const file of original.reports) {
    const { report, ...rest } = rename(file);
    writeJson(join(reports, `${report.year}.json`), { ...rest, report: { ...report, region: agency.region } });
  }
  for (const file of original.findings) {
    const copy = rename(file);
    writeJson(join(content, 'findings', `${copy.subject}.json`), copy);
  }
}

/** The bodies of a smaller folder are among those of a larger one. */
export async function inventContent(folder: string, bodies: number, years: number): Promise<string> {
  const content = await writeContent(folder, Math.min(bodies, mostRead), years);
  const originals = listOriginals(content);
  const taken = new Set(originals.map(({ agencyId }) => agencyId));
  const bySector = Map.groupBy(originals, ({ sector }) => sector);
  let copied = 0;
  // The generator's own seed: the first of these bodies are the originals. Kinds that no original is of are passed over.
  for (const agency of chooseAgencies(loadRegistry(), new Random('site'), 4 * bodies + 100)) {
    if (originals.length + copied >= bodies) break;
    const alike = bySector.get(agency.sector);
    const original = alike?.[copied % alike.length];
    if (!original || taken.has(agency.id)) continue;
    taken.add(agency.id);
    writeCopy(content, original, agency);
    copied += 1;
  }
  if (originals.length + copied < bodies)
    throw new Error(`there are names for ${originals.length + copied} bodies only`);
  return content;
}
