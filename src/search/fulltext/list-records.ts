// One body's reports and findings → what the full-text index holds: one record a report, with its parts as printed.
import { wordMessage } from '../../i18n/word-message.ts';
import { listTrades } from '../../report/model/agency.ts';
import type { Finding } from '../../report/model/finding.ts';
import type { FindingsFile } from '../../report/model/findings-file.ts';
import type { ReportFile } from '../../report/model/report.ts';
import { reportPage } from '../../report/model/report-key.ts';
import { readBlock, type Section } from '../../report/model/section.ts';
import { indexText } from './units.ts';

/** A section or a finding: what a result shows under its report. */
export interface RecordPart {
  kind: 'section' | 'finding';
  /** Fragment of its address on the report's page. */
  anchor: string;
  /** Heading of the section; empty for a finding. */
  heading: string;
  /** As printed; of a finding, its message in Chinese. */
  text: string;
  /** A finding's message in English. */
  textEn?: string;
}

/** One report, as Pagefind takes it in. */
export interface SearchRecord {
  /** Path from the root of the site, without the language. */
  path: string;
  content: string;
  /** The index keeps nothing but text: `parts` is JSON. */
  meta: { agencyZh: string; agencyEn: string; year: string; parts: string };
  /** What results can be narrowed by; ids, never names. */
  filters: Record<string, string[]>;
}

/** A body with its reports. */
export interface RecordSource {
  body: {
    id: string;
    name: string;
    en: string;
    sector: string | null;
    alsoSectors?: readonly string[] | undefined;
    regions: readonly string[];
  };
  reports: readonly { file: ReportFile; checked: FindingsFile | null }[];
}

/** Where the parts of a report stand on its page. */
export interface RecordAnchors {
  section(id: string): string;
  /** Counted from 0. */
  finding(index: number): string;
}

function readSection(section: Section, anchors: RecordAnchors): RecordPart[] {
  const text = section.blocks.map(readBlock).filter(Boolean).join('\n');
  if (text === '') return [];
  return [{ kind: 'section', anchor: anchors.section(section.id), heading: section.heading, text }];
}

const readFinding = ({ message }: Finding, anchor: string): RecordPart => ({
  kind: 'finding',
  anchor,
  heading: '',
  text: wordMessage('zh', message),
  textEn: wordMessage('en', message),
});

const indexPart = ({ heading, text, textEn = '' }: RecordPart): string => indexText(`${heading}\n${text}\n${textEn}`);

/** One record a report. */
export function listRecords({ body, reports }: RecordSource, anchors: RecordAnchors): SearchRecord[] {
  return reports.map(({ file, checked }) => {
    const { year, template, sections } = file.report;
    const findings = checked?.findings ?? [];
    const parts = [
      ...sections.flatMap((section) => readSection(section, anchors)),
      ...findings.map((finding, index) => readFinding(finding, anchors.finding(index))),
    ];
    const levels = [...new Set(findings.map(({ level }) => level))];
    return {
      path: reportPage(file.report),
      content: [body.name, body.en].map(indexText).concat(parts.map(indexPart)).join(' '),
      meta: { agencyZh: body.name, agencyEn: body.en, year: String(year), parts: JSON.stringify(parts) },
      filters: {
        region: [...body.regions],
        sector: listTrades(body),
        year: [String(year)],
        form: [template],
        finding: levels.length > 0 ? levels : ['none'],
      },
    };
  });
}
