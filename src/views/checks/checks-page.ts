// The corpus → what the page of all rules shows, and the page of one.
import { formatNumber, type Language, translate } from '../../i18n/translate.ts';
import type { Level } from '../../report/model/finding.ts';
import type { Corpus } from '../../store/corpus.ts';
import { type BodyFinding, nameBodies, viewFindings } from '../report/list-findings.ts';
import { type FamilyGroup, groupRules } from './group-rules.ts';
import { type RuleResults, tallyChecks } from './tally-checks.ts';

export interface ChecksView {
  /** Figures stand between `**`. */
  lead: string;
  /** How many rules there are. */
  count: number;
  /** How many findings there are of each level. */
  levels: Readonly<Record<Level, number>>;
  groups: readonly FamilyGroup[];
}

export function viewChecks(language: Language, corpus: Corpus): ChecksView {
  const tallies = [...tallyChecks(corpus).values()];
  const count = tallies.length;
  const countLevel = (level: Level): number =>
    tallies.reduce((sum, { findings }) => sum + findings.filter(({ finding }) => finding.level === level).length, 0);
  const findings = tallies.reduce((sum, tally) => sum + tally.findings.length, 0);
  return {
    lead: translate(language, 'checks.lead', {
      count,
      reports: formatNumber(corpus.reports.length),
      findings: formatNumber(findings),
    }),
    count,
    levels: { error: countLevel('error'), warning: countLevel('warning'), info: countLevel('info') },
    groups: groupRules(tallies),
  };
}

export interface RuleView {
  tally: RuleResults;
  /** As many findings as the page lists. */
  findings: readonly BodyFinding[];
}

/** More would make the page of a common finding heavy; the data holds all. */
const mostFindings = 60;

export function viewRule(language: Language, corpus: Corpus, tally: RuleResults): RuleView {
  const listed = viewFindings(language, tally.findings.slice(0, mostFindings), corpus);
  return { tally, findings: nameBodies(language, corpus, listed) };
}
