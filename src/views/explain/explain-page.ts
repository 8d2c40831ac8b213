// A topic and what the reports say together → a short piece that explains it on the numbers that are held.
import { listRateMetrics, rateOf } from '../../forms/rates.ts';
import { formatNumber, type Language, translate, translateCount, type WordKey } from '../../i18n/translate.ts';
import { isShown } from '../../report/analysis/compute-rate.ts';
import { reportPage } from '../../report/model/report-key.ts';
import { type Corpus, chooseExample } from '../../store/corpus.ts';
import { nameAgency } from '../names.ts';
import { type DrawnView, drawCells, drawOutcomes, drawShares, percent } from '../round-up/drawn-charts.ts';
import { findLeadingYear, listYearFacts, type YearFacts } from '../round-up/year-facts.ts';
import { outcomeWords } from '../sentences/outcome-words.ts';
import type { ExplainTopic } from './topics.ts';

export interface TermView {
  term: string;
  meaning: string;
}

export interface ExplainView {
  topic: ExplainTopic;
  title: string;
  /** The answer in a sentence or two. */
  lead: string;
  /** What the numbers held here say; figures stand between `**`. Null where there are too few. */
  finding: string | null;
  paragraphs: readonly string[];
  terms: readonly TermView[];
  charts: readonly DrawnView[];
  /** Years × forms; null where the piece is about something else. */
  forms: FormYears | null;
  links: readonly { label: string; path: string }[];
}

interface FormYears {
  forms: readonly string[];
  rows: readonly { year: number; counts: readonly number[] }[];
}

type Parts = Omit<ExplainView, 'topic' | 'title' | 'lead'>;

interface Held {
  language: Language;
  corpus: Corpus;
  years: readonly YearFacts[];
  /** The year to speak of; undefined where there is no report. */
  leading: YearFacts | undefined;
}

const metricPage = (id: string): string => `/metric/${id}/`;

function explainNotHeld({ language, years, leading }: Held): Parts {
  const words = (key: WordKey): string => translate(language, key);
  const pooled = leading?.rates.not_held;
  const rate = pooled?.rate;
  const [metric = ''] = listRateMetrics({ formulas: rateOf('not_held').formulas.slice(0, 1) });
  const shares = drawShares(language, years, {
    id: 'shares-unavailable',
    title: words('explain.notHeldChart'),
    rates: [
      { id: 'unavailable', words: 'sentences.outcomeUnavailable' },
      { id: 'not_held', words: 'explain.notHeldSeries' },
    ],
  });
  return {
    finding:
      leading && pooled && rate?.state === 'known' && isShown(rate)
        ? translateCount(language, 'explain.notHeldFinding', pooled.covered, {
            year: leading.year,
            total: formatNumber(rate.denominator),
            part: formatNumber(rate.numerator),
            share: percent(rate.value),
          })
        : null,
    paragraphs: [words('explain.notHeld1'), words('explain.notHeld2'), words('explain.notHeld3')],
    terms: [],
    charts: shares ? [shares] : [],
    forms: null,
    links: [
      { label: words('explain.linkNotHeldMetric'), path: metricPage(metric) },
      { label: words('explain.linkNotHeldRate'), path: metricPage('rate.not_held') },
      { label: words('explain.linkUnavailableRate'), path: metricPage('rate.unavailable') },
    ],
  };
}

const outcomeMeanings = {
  granted: 'explain.meansGranted',
  partial: 'explain.meansPartial',
  denied: 'explain.meansDenied',
  unavailable: 'explain.meansUnavailable',
  rejected: 'explain.meansRejected',
  other: 'explain.meansOther',
} as const satisfies Partial<Record<keyof typeof outcomeWords, WordKey>>;

function explainOutcomes({ language, years, leading }: Held): Parts {
  const words = (key: WordKey): string => translate(language, key);
  const drawn = leading && drawOutcomes(language, leading);
  const { counted, total, parts } = leading?.outcomes ?? { counted: 0, total: 0, parts: [] };
  const [first, second] = parts.toSorted((a, b) => b.value - a.value);
  const shares = drawShares(language, years, {
    id: 'shares-outcomes',
    title: words('explain.outcomesChart'),
    rates: [
      { id: 'granted_any', words: 'explain.seriesGranted' },
      { id: 'refused', words: 'sentences.outcomeDenied' },
      { id: 'unavailable', words: 'sentences.outcomeUnavailable' },
      { id: 'rejected', words: 'sentences.outcomeRejected' },
    ],
  });
  const ids = Object.keys(outcomeMeanings) as (keyof typeof outcomeMeanings)[];
  return {
    finding:
      leading && first && second && total >= 10
        ? translateCount(language, 'explain.outcomesFinding', counted, {
            year: leading.year,
            total: formatNumber(total),
            first: words(outcomeWords[first.id]),
            firstCount: formatNumber(first.value),
            firstShare: percent(first.value / total),
            second: words(outcomeWords[second.id]),
            secondCount: formatNumber(second.value),
            secondShare: percent(second.value / total),
          })
        : null,
    paragraphs: [words('explain.outcomes1'), words('explain.outcomes2')],
    terms: ids.map((id) => ({ term: words(outcomeWords[id]), meaning: words(outcomeMeanings[id]) })),
    charts: [...(drawn ? [drawn] : []), ...(shares ? [shares] : [])],
    forms: null,
    links: [
      { label: words('explain.linkGrantedRate'), path: metricPage('rate.granted_any') },
      { label: words('explain.linkRefusedRate'), path: metricPage('rate.refused_of_substantive') },
      { label: words('explain.linkMetrics'), path: '/metric/' },
    ],
  };
}

function countForms(language: Language, { reports }: Corpus): FormYears {
  const forms = [...new Set(reports.map(({ report }) => report.template))].sort().reverse();
  const groups = [...Map.groupBy(reports, ({ report }) => report.year)].sort(([a], [b]) => b - a);
  return {
    forms: forms.map((form) => translate(language, `metrics.form${form}`)),
    rows: groups.map(([year, own]) => ({
      year,
      counts: forms.map((form) => own.filter(({ report }) => report.template === form).length),
    })),
  };
}

function explainForms({ language, corpus, years }: Held): Parts {
  const words = (key: WordKey): string => translate(language, key);
  const shares = drawShares(language, years, {
    id: 'shares-forms',
    title: words('explain.formsChart'),
    rates: [{ id: 'unavailable', words: 'sentences.outcomeUnavailable' }],
  });
  return {
    finding: null,
    paragraphs: [words('explain.forms1'), words('explain.forms2')],
    terms: [
      { term: words('explain.formsBefore'), meaning: words('explain.formsBeforeText') },
      { term: words('explain.forms2019'), meaning: words('explain.forms2019Text') },
      { term: words('explain.forms2021'), meaning: words('explain.forms2021Text') },
      { term: words('explain.forms2024'), meaning: words('explain.forms2024Text') },
    ],
    charts: shares ? [shares] : [],
    forms: corpus.reports.length > 0 ? countForms(language, corpus) : null,
    links: [
      { label: words('explain.linkMethodology'), path: '/methodology/' },
      { label: words('explain.linkMetrics'), path: '/metric/' },
    ],
  };
}

function explainReading({ language, corpus }: Held): Parts {
  const words = (key: WordKey): string => translate(language, key);
  const sum = (read: (counts: Corpus['reports'][number]['counts']) => number): number =>
    corpus.reports.reduce((total, { counts }) => total + read(counts), 0);
  const cells = drawCells(
    language,
    [
      { words: 'explain.cellNumber', count: sum(({ reported }) => reported) },
      { words: 'common.statusBlank', count: sum(({ blank }) => blank) },
      { words: 'common.statusNotApplicable', count: sum(({ notApplicable }) => notApplicable) },
      { words: 'common.statusUnreadable', count: sum(({ unreadable }) => unreadable) },
    ],
    corpus.reports.length,
  );
  const example = chooseExample(corpus);
  const last = example?.reports.at(-1)?.report;
  const steps = [1, 2, 3, 4, 5] as const;
  return {
    finding: null,
    paragraphs: [words('explain.reading1')],
    terms: steps.map((step) => ({ term: words(`explain.step${step}`), meaning: words(`explain.step${step}Text`) })),
    charts: cells ? [cells] : [],
    forms: null,
    links: [
      ...(example && last
        ? [
            {
              label: translate(language, 'explain.linkExample', {
                name: nameAgency(language, example),
                year: last.year,
              }),
              path: reportPage(last),
            },
          ]
        : []),
      { label: words('explain.linkFindings'), path: '/findings/' },
      { label: words('explain.linkMethodology'), path: '/methodology/' },
    ],
  };
}

const writers: Readonly<Record<ExplainTopic, (held: Held) => Parts>> = {
  'not-held': explainNotHeld,
  outcomes: explainOutcomes,
  forms: explainForms,
  reading: explainReading,
};

export function viewExplainer(language: Language, corpus: Corpus, topic: ExplainTopic): ExplainView {
  const years = listYearFacts(corpus);
  const newest = findLeadingYear(corpus);
  const leading = years.find(({ year }) => year === newest);
  const held = { language, corpus, years, leading };
  return {
    topic,
    title: translate(language, `explain.title.${topic}`),
    lead: translate(language, `explain.lead.${topic}`),
    ...writers[topic](held),
  };
}
