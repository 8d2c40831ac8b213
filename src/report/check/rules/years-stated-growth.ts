// Two consecutive years of one body → the growth that the text states against the growth that the figures give.
import { describeGaps, listNeighbours, type Neighbours } from '../../analysis/list-neighbours.ts';
import { listMeanings, listReadings } from '../../analysis/list-readings.ts';
import { type ReportedFigure, readReported } from '../../analysis/read-point.ts';
import type { TextPosition } from '../../model/figure.ts';
import type { Report } from '../../model/report.ts';
import { keyOfReport } from '../../model/report-key.ts';
import { readAround } from '../../model/section.ts';
import { foldText } from '../../text/fold-character.ts';
import type { Comparison, ReportSeries, SeriesRule } from '../rule.ts';

interface StatedGrowth {
  /** The figure that grew. */
  figure: ReportedFigure;
  /** Percent, or a number in the figure's unit; below 0 where the text says less. */
  value: number;
  kind: 'percent' | 'count';
  /** Digits behind the point: what the text rounds to. */
  decimals: number;
  /** 约、近、超过: the text itself says that it is not exact. */
  approximate: boolean;
  /** From the figure to the end of the statement. */
  at: TextPosition;
  raw: string;
}

/** Several gaps may stand side by side: without a limit each would be tried with each length of the others. */
const GAP = String.raw`\s{0,9}`;
/** 件政府信息公开申请(其中……) between the number and the statement; a rate there would be what grew. */
const NOUN = String.raw`[^,;。:()\d%率占]{0,24}(?:\([^()]{0,400}\))?[,(]?${GAP}`;
const LAST_YEAR = String.raw`(?:上年度?|去年|上一年度?|前一年度?|(?<year>20\d\d)年度?)(?:同期)?`;
const COMPARED = `(?:同比|[较比]${LAST_YEAR}|[与和同]${LAST_YEAR.replace('year', 'otherYear')}相比,?)`;
const CHANGED = '(?<up>增长|增加|上升|提高|提升|增多|多)|(?<down>下降|减少|降低|少)';
const NUMBER = String.raw`(?<about>大?约|近|将近|超过?|逾)?${GAP}(?<number>\d+(?:\.\d+)?)${GAP}(?<unit>%|件|起|条|宗|篇|人次|人|个|次|份|项|期)`;
const GROWTH = new RegExp(`^${NOUN}(?:${COMPARED})?${GAP}(?:数量|总数|总量)?(?:${CHANGED})了?${NUMBER}`);
const LEVEL = new RegExp(`^${NOUN}(?:[与和同较比]${LAST_YEAR}(?:相比)?,?|同比)(?:基本)?持平`);
const SAYS_COMPARED = new RegExp(COMPARED.replace('?<year>', '').replace('?<otherYear>', ''));

const isTextPlace = (at: ReportedFigure['at']): at is TextPosition => 'paragraph' in at;

/** A number of cases without 较上年 may be a part or a sub-item; a percentage cannot. */
function readGrowth(
  match: RegExpExecArray,
): Pick<StatedGrowth, 'value' | 'kind' | 'decimals' | 'approximate'> | undefined {
  const { number = '', unit, down, about } = match.groups ?? {};
  const kind = unit === '%' ? 'percent' : 'count';
  if (kind === 'count' && !SAYS_COMPARED.test(match[0])) return undefined;
  return {
    value: down === undefined ? Number(number) : -Number(number),
    kind,
    decimals: number.split('.')[1]?.length ?? 0,
    approximate: about !== undefined,
  };
}

function readLevel(match: RegExpExecArray): Pick<StatedGrowth, 'value' | 'kind' | 'decimals' | 'approximate'> {
  return { value: 0, kind: 'count', decimals: 0, approximate: match[0].includes('基本') };
}

function findBehind(figure: ReportedFigure, at: TextPosition, text: string, year: number): StatedGrowth[] {
  const behind = foldText(text).slice(at.end);
  const growth = GROWTH.exec(behind);
  const match = growth ?? LEVEL.exec(behind);
  if (!match) return [];
  const named = match.groups?.year ?? match.groups?.otherYear;
  if (named !== undefined && Number(named) !== year - 1) return [];
  const stated = growth ? readGrowth(growth) : readLevel(match);
  if (!stated) return [];
  const end = at.end + match[0].length;
  const { section, paragraph, start } = at;
  return [{ figure, ...stated, at: { section, paragraph, start, end }, raw: text.slice(start, end) }];
}

/** A report → the growth on the year before that its text states right behind one of its figures. */
export function findStatedGrowth(report: Report): StatedGrowth[] {
  return report.figures.flatMap(({ metric, raw }) => {
    const figure = readReported(report, metric);
    if (figure?.qualifier !== 'exact' || !isTextPlace(figure.at)) return [];
    const text = readAround(report.sections, figure.at);
    // Where the place does not lead back to the printed characters, nothing is read behind it.
    if (text.slice(figure.at.start, figure.at.end) !== raw) return [];
    return findBehind(figure, figure.at, text, report.year);
  });
}

/** 约70% may stand for anything this near. */
const looseShare = 0.1;

/** Requests handled: what was received and what was carried in. */
function addMeanings(report: Report, metric: string): number[] {
  const sums = listMeanings(metric).filter(({ length }) => length > 1);
  return sums.flatMap((ids) => {
    const known = ids.flatMap((id) => readReported(report, id)?.value ?? []);
    return known.length === ids.length ? [known.reduce((sum, value) => sum + value, 0)] : [];
  });
}

/** Everything that last year's report says of the same thing; the text may compare with any of it. */
function listBases(before: Report, metric: string): number[] {
  const readings = listReadings(metric).flatMap((reading) => {
    const figure = reading.others ? undefined : readReported(before, reading.metric);
    return figure?.qualifier === 'exact' ? [figure.value] : [];
  });
  return [...new Set([...readings, ...addMeanings(before, metric)])];
}

function computeGrowth({ figure, kind }: StatedGrowth, base: number): number[] {
  if (kind === 'count') return [figure.value - base];
  return base > 0 ? [((figure.value - base) / base) * 100] : [];
}

/** A rounded or cut-off number differs from the computed one by less than one unit of its last digit. */
function agrees({ value, kind, decimals, approximate }: StatedGrowth, computed: number): boolean {
  const unit = kind === 'percent' ? 10 ** -decimals : 0;
  const loose = approximate ? Math.max(1, Math.abs(value) * looseShare) : 0;
  return Math.abs(computed - value) <= Math.max(unit, loose) + 1e-9;
}

function failGrowth({ before, after }: Neighbours, stated: StatedGrowth, base: number, computed: number): Comparison {
  const sign = stated.kind === 'percent' ? '%' : '';
  const right = Number(computed.toFixed(stated.kind === 'percent' ? Math.max(1, stated.decimals) : 0));
  return {
    pass: false,
    message: {
      code: 'years-stated-growth.message',
      values: {
        metric: { metric: stated.figure.metric },
        value: stated.figure.value,
        stated: `${stated.value}${sign}`,
        before: before.year,
        base,
        computed: `${right}${sign}`,
      },
    },
    left: stated.value,
    right,
    difference: Number((stated.value - right).toPrecision(12)),
    of: keyOfReport(after),
    at: [stated.at],
  };
}

function compareGrowth(pair: Neighbours, stated: StatedGrowth): Comparison[] {
  const known = listBases(pair.before, stated.figure.metric).flatMap((base) =>
    computeGrowth(stated, base).map((computed) => ({ base, computed })),
  );
  const [first] = known;
  if (!first) return [];
  if (known.some(({ computed }) => agrees(stated, computed))) return [{ pass: true }];
  return [failGrowth(pair, stated, first.base, first.computed)];
}

const compareYears = ({ reports }: ReportSeries): Comparison[] =>
  listNeighbours(reports).flatMap((pair) =>
    findStatedGrowth(pair.after).flatMap((stated) => compareGrowth(pair, stated)),
  );

export const yearsStatedGrowth = {
  id: 'years-stated-growth',
  level: 'warning',
  scope: 'series',
  family: 'years',
  applies(series) {
    if (compareYears(series).length > 0) return true;
    return { reason: { code: 'years-stated-growth.nothing', values: { gaps: describeGaps(series.reports) } } };
  },
  test: compareYears,
} as const satisfies SeriesRule;
