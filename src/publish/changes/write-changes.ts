// The releases → CHANGES.md, in both languages.

import { factsOf, type Language, languages, translate, translateCount, type WordKey } from '../../i18n/translate.ts';
import { reportPath } from '../../report/model/report-key.ts';
import { type ChangeReason, keyOfChange, type ReportChange } from '../../store/snapshot.ts';

const stateWords: Readonly<Record<string, WordKey>> = {
  blank: 'export.blank',
  not_applicable: 'export.notApplicable',
  unreadable: 'export.unreadable',
  withheld: 'export.withheld',
};

/** A number stays as it is; null is a figure that the report does not list. */
export function nameSavedState(language: Language, state: string | null): string {
  const key = state === null ? 'export.stateAbsent' : stateWords[state];
  return key ? translate(language, key) : (state ?? '');
}

/** One entry a release that the site has, and one for what no release has yet. */
export interface DatedChanges {
  /** Null: not yet released. */
  date: string | null;
  changes: readonly ReportChange[];
}

export const reasonWords: Readonly<Record<ChangeReason, WordKey>> = {
  new_source: 'export.reasonNewSource',
  corrected_reader: 'export.reasonCorrectedReader',
  withheld: 'export.reasonWithheld',
  new_report: 'export.reasonNewReport',
  removed_report: 'export.reasonRemovedReport',
  new_finding: 'export.reasonNewFinding',
};

/** Beyond this `changes.json` is the place to look. */
const mostFigures = 20;

function writeFigures({ changed }: ReportChange, language: Language): string[] {
  const lines = changed.slice(0, mostFigures).map(({ metric, before, after }) => {
    const values = {
      metric: `\`${metric}\``,
      before: nameSavedState(language, before),
      after: nameSavedState(language, after),
    };
    return `  - ${translate(language, 'export.changeFrom', values)}`;
  });
  const more = changed.length - lines.length;
  return more > 0 ? [...lines, `  - ${translate(language, 'export.changesMore', { count: more })}`] : lines;
}

function writeChange(change: ReportChange, language: Language): string[] {
  const { reason, changed, findings, figures } = change;
  const count = reason === 'new_report' ? figures : changed.length;
  const parts = [
    translate(language, reasonWords[reason]),
    ...(count > 0 ? [translateCount(language, 'export.changeFigures', count)] : []),
    ...(findings.length > 0 ? [translateCount(language, 'export.changeFindings', findings.length)] : []),
  ];
  const { comma, colon } = factsOf(language);
  return [`- \`${reportPath(keyOfChange(change))}\`${colon}${parts.join(comma)}`, ...writeFigures(change, language)];
}

function writeRelease({ date, changes }: DatedChanges, language: Language): string[] {
  const title = date ?? translate(language, 'export.changesUnreleased');
  const lines = changes.flatMap((change) => writeChange(change, language));
  return [`### ${title}`, '', ...(lines.length > 0 ? lines : [translate(language, 'export.changesNone')]), ''];
}

export function writeChanges(list: readonly DatedChanges[]): string {
  const parts = languages.flatMap((language) => [
    `## ${translate(language, 'export.changesTitle')}`,
    '',
    translate(language, 'export.changesIntro'),
    '',
    ...list.flatMap((entry) => writeRelease(entry, language)),
  ]);
  return `# ${languages.map((language) => translate(language, 'export.changesTitle')).join(' / ')}\n\n${parts.join('\n')}`;
}
