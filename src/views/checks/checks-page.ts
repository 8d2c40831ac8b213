// The corpus → what the page of all rules shows, and the page of one.
import { formatNumber, type Language, translate } from '../../i18n/translate.ts';
import { newestDay } from '../../report/analysis/report-date.ts';
import type { Level } from '../../report/model/finding.ts';
import type { Corpus } from '../../store/corpus.ts';
import { type BodyFinding, nameBodies, viewFindings } from '../report/list-findings.ts';
import { type FamilyGroup, groupRules } from './group-rules.ts';
import { type RuleResults, tallyChecks } from './tally-checks.ts';

export interface ChecksView {
  /** Figures stand between `**`. */
  lead: string;
  /** The newest day known to the collection. */
  asOf: string | null;
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
  const levels = { error: countLevel('error'), warning: countLevel('warning'), info: countLevel('info') };
  return {
    lead: translate(language, 'checks.lead', {
      count,
      reports: formatNumber(corpus.reports.length),
      mismatches: formatNumber(levels.error + levels.warning),
      remarks: formatNumber(levels.info),
    }),
    asOf: newestDay(corpus.reports),
    count,
    levels,
    groups: groupRules(tallies),
  };
}

export interface RuleView {
  tally: RuleResults;
  /** The newest day known to the collection. */
  asOf: string | null;
  /** As many findings as the page lists. */
  findings: readonly BodyFinding[];
}

/** More would make the page of a common finding heavy; the data holds all. */
const mostFindings = 60;

export function viewRule(language: Language, corpus: Corpus, rule: string): RuleView {
  const tally = tallyChecks(corpus).get(rule);
  if (!tally) throw new Error(`there is no rule ${rule}`);
  const listed = viewFindings(language, tally.findings.slice(0, mostFindings), corpus);
  return { tally, asOf: newestDay(corpus.reports), findings: nameBodies(language, corpus, listed) };
}
