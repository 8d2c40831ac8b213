// What a reader said of a document, held against what it must say → a verdict for each metric.
import type { Figure, Position } from '../../src/report/model/figure.ts';
import type { Finding } from '../../src/report/model/finding.ts';
import type { Note } from '../../src/report/model/report.ts';
import { type Answer, type Draft, type NoNumber, nothing } from './document.ts';

/**
 * `right`: as it must be. `declined`: no number where that is honest too. `absent`: no number though one is plainly printed.
 * `rejected`: the whole document. `silent`: a wrong number and no word about it. `flagged`: a wrong number with an error,
 * a warning or a note where it stands. `status`: no number, and the wrong reason for it.
 */
export const verdicts = ['right', 'declined', 'absent', 'rejected', 'silent', 'flagged', 'status'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a reader says of one document. */
export interface Said {
  rejected?: string;
  agencyId?: string;
  year?: number;
  figures: readonly Figure[];
  notes: readonly Note[];
  findings: readonly Finding[];
}

export interface Judged {
  metric: string;
  verdict: Verdict;
  /** A mutator has spoken for it. */
  isTouched: boolean;
  /** In words, where it is not right. */
  detail?: string;
}

/** One stands in the other's row or column, or speaks of the whole table. */
function concerns(place: Position, at: Position): boolean {
  if (place.section !== at.section) return false;
  if ('table' in place !== 'table' in at) return false;
  if ('table' in place && 'table' in at) {
    const isWhole = place.row === 0 && place.column === 0;
    return place.table === at.table && (isWhole || place.row === at.row || place.column === at.column);
  }
  if ('paragraph' in place && 'paragraph' in at)
    return place.paragraph === at.paragraph && place.start < at.end && at.start < place.end;
  return false;
}

/** Such notes tell of a row or column read with a doubt; others only of the cell they stand at. */
const wideNotes: readonly Note['code'][] = ['short_row', 'ambiguous_digits'];

const isSameCell = (place: Position, at: Position): boolean =>
  'table' in place && 'table' in at
    ? place.table === at.table && place.row === at.row && place.column === at.column
    : concerns(place, at);

function isMarked({ at }: Figure, { findings, notes }: Said): boolean {
  const graves = findings.filter(({ level }) => level !== 'info');
  return (
    graves.some(({ at: places }) => places.some((place) => concerns(place, at))) ||
    notes.some((note) => note.at && (wideNotes.includes(note.code) ? concerns : isSameCell)(note.at, at))
  );
}

function judgeFigure(figure: Figure | undefined, { values, none }: Answer, said: Said): Verdict {
  if (figure?.status === 'reported') {
    const isRight = figure.value !== null && values.some((value) => Math.abs(value - (figure.value ?? 0)) < 1e-9);
    if (isRight) return 'right';
    return isMarked(figure, said) ? 'flagged' : 'silent';
  }
  const reason: NoNumber = figure?.status ?? 'missing';
  if (none.includes(reason)) return values.length > 0 ? 'declined' : 'right';
  return values.length > 0 && reason !== 'blank' && reason !== 'not_applicable' ? 'absent' : 'status';
}

const gravity: readonly Verdict[] = ['right', 'declined', 'absent', 'status', 'rejected', 'flagged', 'silent'];
const worse = (a: Verdict, b: Verdict): Verdict => (gravity.indexOf(a) > gravity.indexOf(b) ? a : b);

const spell = ({ values, none }: Answer): string => [...values, ...none].join(' or ');
const spellFigures = (figures: readonly (Figure | undefined)[]): string =>
  figures
    .map((figure) => (figure ? `${figure.value ?? figure.status} (${JSON.stringify(figure.raw)})` : 'missing'))
    .join(', ');

function judgeMetric(metric: string, draft: Draft, own: readonly Figure[], said: Said): Judged {
  const answer = draft.answers.get(metric) ?? nothing;
  const figures = own.length > 0 ? own : [undefined];
  const verdict = figures.map((figure) => judgeFigure(figure, answer, said)).reduce(worse);
  const isTouched = draft.touched.has(metric);
  if (verdict === 'right') return { metric, verdict, isTouched };
  return { metric, verdict, isTouched, detail: `${metric}: ${spellFigures(figures)}, must be ${spell(answer)}` };
}

function judgeIdentity({ plan: { body, year } }: Draft, said: Said): Judged[] {
  if (said.agencyId === body.id && said.year === year) return [];
  const detail = `read as ${said.agencyId} ${said.year}, is ${body.id} ${year}`;
  return [{ metric: 'identity', verdict: 'silent', isTouched: false, detail }];
}

function judgeRejected(draft: Draft, reason: string): Judged[] {
  return [...draft.answers].map(([metric, { values, none }]) => {
    const isHonest = draft.rejected || (values.length === 0 && none.includes('missing'));
    const verdict = isHonest ? 'right' : 'rejected';
    return {
      metric,
      verdict,
      isTouched: draft.touched.has(metric),
      ...(!isHonest && { detail: `rejected: ${reason}` }),
    };
  });
}

export function judge(draft: Draft, said: Said): Judged[] {
  if (said.rejected !== undefined) return judgeRejected(draft, said.rejected);
  const figures = Map.groupBy(said.figures, ({ metric }) => metric);
  const metrics = new Set([...draft.answers.keys(), ...figures.keys()]);
  const judged = [...metrics].map((metric) => judgeMetric(metric, draft, figures.get(metric) ?? [], said));
  return [...judgeIdentity(draft, said), ...judged];
}
