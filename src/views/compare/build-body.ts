// Something that can be compared → its figures, ready for `/compare-data/`.
import { headline } from '../../forms/editions.ts';
import type { AgencyEntry, Corpus } from '../../store/corpus.ts';
import type { CompareBody, CompareSource } from './compare-point.ts';
import type { Compared } from './list-compared.ts';
import { buildOwnSeries } from './own-series.ts';
import { buildSummedSeries } from './summed-series.ts';

const listSources = (agency: AgencyEntry): CompareSource[] =>
  agency.reports.map(({ report, source }) => ({
    year: report.year,
    template: report.template,
    title: source.title ?? report.title,
    publisher: source.publisher ?? report.agency,
    published: report.published,
    url: source.url,
  }));

function findNewest(agencies: readonly AgencyEntry[]): string | null {
  const days = agencies.flatMap((agency) => agency.reports.flatMap(({ report }) => report.published ?? []));
  return days.reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null);
}

/** What the running text says of requests is no volume of the table. */
function findVolume(series: CompareBody['series']): number | null {
  const points = series[headline]?.points ?? [];
  return points.findLast(({ value, tie }) => value !== null && tie !== 'other_source')?.value ?? null;
}

export function buildBody(corpus: Corpus, { entry, agencies }: Compared): CompareBody {
  const [own] = agencies;
  const isOwn = entry.bodies === null && own !== undefined;
  const series = isOwn
    ? buildOwnSeries(
        corpus,
        own.reports.map(({ report }) => report),
      )
    : buildSummedSeries(corpus, agencies);
  return {
    entry: { ...entry, volume: findVolume(series) },
    series,
    sources: isOwn ? listSources(own) : [],
    reports: agencies.reduce((sum, { reports }) => sum + reports.length, 0),
    newest: findNewest(agencies),
  };
}
