// Findings in the reports of content → a table of them with the verdict on each.
import { wordInBoth } from '../../src/publish/findings.ts';
import type { Hit } from './measure-rules.ts';
import { verdicts } from './verdicts.ts';

export function listHits(hits: readonly Hit[]): string {
  return ['| report | mismatch | verdict |', '| --- | --- | --- |', ...hits.map(writeHit)].join('\n');
}

function writeHit({ agencyId, agency, year, finding }: Hit): string {
  const verdict = verdicts.find(
    (it) => it.rule === finding.rule && (it.agencyId ?? agencyId) === agencyId && (it.year ?? year) === year,
  );
  const judged = verdict ? `${verdict.isTrue ? 'true' : 'false alarm'}: ${verdict.note}` : 'not judged yet';
  const message = wordInBoth(finding.message);
  return `| ${agency} ${year} | ${escapePipes(`${message.zh} ${message.en}`)} | ${escapePipes(judged)} |`;
}

function escapePipes(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
