// All words of the interface: one JSON file an area and language, `zh` leads and `en` has the same keys.
import enAgency from './en/agency.json' with { type: 'json' };
import enCharts from './en/charts.json' with { type: 'json' };
import enChecks from './en/checks.json' with { type: 'json' };
import enCommon from './en/common.json' with { type: 'json' };
import enCompare from './en/compare.json' with { type: 'json' };
import enCoverage from './en/coverage.json' with { type: 'json' };
import enExport from './en/export.json' with { type: 'json' };
import enHome from './en/home.json' with { type: 'json' };
import enHosting from './en/hosting.json' with { type: 'json' };
import enMetrics from './en/metrics.json' with { type: 'json' };
import enPlaces from './en/places.json' with { type: 'json' };
import enProse from './en/prose.json' with { type: 'json' };
import enReport from './en/report.json' with { type: 'json' };
import enSearch from './en/search.json' with { type: 'json' };
import enSentences from './en/sentences.json' with { type: 'json' };
import zhAgency from './zh/agency.json' with { type: 'json' };
import zhCharts from './zh/charts.json' with { type: 'json' };
import zhChecks from './zh/checks.json' with { type: 'json' };
import zhCommon from './zh/common.json' with { type: 'json' };
import zhCompare from './zh/compare.json' with { type: 'json' };
import zhCoverage from './zh/coverage.json' with { type: 'json' };
import zhExport from './zh/export.json' with { type: 'json' };
import zhHome from './zh/home.json' with { type: 'json' };
import zhHosting from './zh/hosting.json' with { type: 'json' };
import zhMetrics from './zh/metrics.json' with { type: 'json' };
import zhPlaces from './zh/places.json' with { type: 'json' };
import zhProse from './zh/prose.json' with { type: 'json' };
import zhReport from './zh/report.json' with { type: 'json' };
import zhSearch from './zh/search.json' with { type: 'json' };
import zhSentences from './zh/sentences.json' with { type: 'json' };

export const dictionaries = {
  zh: {
    agency: zhAgency,
    charts: zhCharts,
    checks: zhChecks,
    common: zhCommon,
    compare: zhCompare,
    coverage: zhCoverage,
    export: zhExport,
    home: zhHome,
    hosting: zhHosting,
    metrics: zhMetrics,
    places: zhPlaces,
    prose: zhProse,
    report: zhReport,
    search: zhSearch,
    sentences: zhSentences,
  },
  en: {
    agency: enAgency,
    charts: enCharts,
    checks: enChecks,
    common: enCommon,
    compare: enCompare,
    coverage: enCoverage,
    export: enExport,
    home: enHome,
    hosting: enHosting,
    metrics: enMetrics,
    places: enPlaces,
    prose: enProse,
    report: enReport,
    search: enSearch,
    sentences: enSentences,
  },
} as const;
