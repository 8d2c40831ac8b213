// The core in a browser: a draft's bytes → what the page shows of it, and files to take away.
import { unzipSync } from 'fflate';
import { isLanguage, type Language } from '../../i18n/translate.ts';
import {
  type CheckResult,
  checkCorpus,
  checkReport,
  checkSeries,
  listFindings,
} from '../../report/check/run-checks.ts';
import type { Report } from '../../report/model/report.ts';
import { loadReaders } from '../../report/read/read-document.ts';
import { readReport } from '../../report/read-report.ts';
import { buildRegistry, registryData } from '../../report/registry/registry.ts';
import { type DraftView, refuseDraft, viewDraft } from '../../views/selfcheck/view-draft.ts';
import type { FromReader, TakenAs, ToReader } from './messages.ts';
import { readPublished } from './read-published.ts';
import { writeAway } from './write-away.ts';

/** The files that old PDFs need, which lie in one archive; loaded when the first of them is asked for. */
function openPdfFiles(address: string): (name: string) => Promise<Uint8Array> {
  let files: Promise<Record<string, Uint8Array>> | undefined;
  const load = async (): Promise<Record<string, Uint8Array>> => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return unzipSync(new Uint8Array(await response.arrayBuffer()));
  };
  return async (name) => {
    files ??= load();
    const found = (await files)[name];
    if (!found) throw new RangeError(`there is no ${name}`);
    // pdf.js keeps what it is given.
    return found.slice();
  };
}

function toLanguage(text: string): Language {
  if (!isLanguage(text)) throw new Error(`no words for ${text}`);
  return text;
}

/** What is found in the other report is none of the draft's. */
function keepOwn(result: CheckResult, { year }: Report): CheckResult {
  if (result.status !== 'fail') return result;
  const findings = result.findings.filter(({ of }) => of === undefined || of.year === year);
  return findings.length > 0 ? { ...result, findings } : { rule: result.rule, status: 'pass' };
}

/** A PDF may be made to be read for ever. */
const mostMilliseconds = 30_000;

export function openDesk(named: string, bodies: unknown, pdfFiles: string) {
  const language = toLanguage(named);
  const registry = buildRegistry(registryData.parse(bodies));
  const loadFile = openPdfFiles(pdfFiles);
  let last: { report: Report; view: DraftView; isStated: boolean } | undefined;

  async function read({ turn, name, bytes, stated }: Extract<ToReader, { kind: 'read' }>): Promise<FromReader> {
    last = undefined;
    const start = performance.now();
    const pdf = { load: loadFile, deadline: () => performance.now() - start > mostMilliseconds };
    const isStated = stated.agency !== undefined || stated.year !== undefined;
    const result = await readReport(bytes, registry, { fileName: name, pdf, stated });
    if (result.status === 'rejected')
      return { kind: 'refused', turn, refusal: refuseDraft(language, result.rejection) };
    const view = viewDraft(language, result.report, checkReport(result.report), isStated);
    last = { report: result.report, view, isStated };
    return { kind: 'read', turn, view, compared: null };
  }

  function compare({ turn, file }: Extract<ToReader, { kind: 'compare' }>): FromReader {
    if (!last) throw new Error('there is nothing to compare');
    const { report, isStated } = last;
    const before = readPublished(file, report);
    const reports = [before.report, report];
    const across = [
      ...checkSeries({ agencyId: report.agencyId, reports }),
      ...checkCorpus({ reports }, { reports: before.isDigest ? [report] : reports }),
    ];
    const own = across.map((result) => keepOwn(result, report));
    const view = viewDraft(language, report, [...checkReport(report), ...own], isStated);
    last = { ...last, view };
    return { kind: 'read', turn, view, compared: listFindings(own).length };
  }

  async function takeAway(as: TakenAs): Promise<Uint8Array<ArrayBuffer>> {
    if (!last) throw new Error('there is nothing to take away');
    return writeAway(as, last.report, last.view);
  }

  return {
    read,
    compare,
    takeAway,
    loadReaders: () => Promise.all([loadReaders(), loadFile('cmaps/UniGB-UCS2-H.bcmap')]),
  };
}
