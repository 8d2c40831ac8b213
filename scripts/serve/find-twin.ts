// A request for a page of a body or report, with `.md` or by somebody who would rather have Markdown → that, made of the API in the folder.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { factsOf, languages } from '../../src/i18n/translate.ts';
import type { AgencyFile, ReportFileOfApi } from '../../src/publish/schema/report.ts';
import { writeAgencyTwin, writeReportTwin } from '../../src/publish/write-twin.ts';

/** Within its language: `agency/371000-kjj/2021/`, `agency/371000-kjj.md`. */
const page = /^agency\/(?<id>[\da-z-]+)(?:\/(?<year>\d{4}(?:-[a-z_]+)?))?(?<end>\/|\.md)$/u;

/** How much somebody wants a type, as the Accept header says; 0 where it is not named. */
function wish(accept: string, type: string): number {
  const named = accept.split(',').find((one) => one.split(';', 1)[0]?.trim().toLowerCase() === type);
  if (named === undefined) return 0;
  const [, share = '1'] = /;\s*q=([\d.]+)/iu.exec(named) ?? [];
  return Number(share);
}

const prefersMarkdown = (accept: string): boolean =>
  wish(accept, 'text/markdown') > 0 && wish(accept, 'text/markdown') >= wish(accept, 'text/html');

/** Whether the page at a path depends on what the one who asks would rather have. */
export const hasTwin = (path: string): boolean => readPath(path) !== undefined;

function readPath(path: string) {
  const language =
    languages.find((one) => factsOf(one).path !== '' && path.startsWith(factsOf(one).path)) ?? languages[0];
  const { id, year, end } = page.exec(path.slice(factsOf(language).path.length))?.groups ?? {};
  return id === undefined ? undefined : { language, id, year, end };
}

async function readApi<File>(folder: string, path: string): Promise<File | undefined> {
  const text = await readFile(join(folder, 'api', 'v1', `${path}.json`), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as File);
}

/** `path` begins behind the base. Undefined where there is none, or a page is wanted. */
export async function findTwin(folder: string, path: string, accept: string): Promise<string | undefined> {
  const asked = readPath(path);
  if (!asked || (asked.end === '/' && !prefersMarkdown(accept))) return undefined;
  const { language, id, year } = asked;
  if (year !== undefined) {
    const report = await readApi<ReportFileOfApi>(folder, `report/${id}/${year}`);
    return report && writeReportTwin(language, report);
  }
  const agency = await readApi<AgencyFile>(folder, `agency/${id}`);
  return agency && writeAgencyTwin(language, agency);
}
