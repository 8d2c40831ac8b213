// All words of the interface: one JSON file an area and language, `zh` leads and `en` has the same keys.
import enCharts from './en/charts.json' with { type: 'json' };
import enCommon from './en/common.json' with { type: 'json' };
import enCompare from './en/compare.json' with { type: 'json' };
import enExport from './en/export.json' with { type: 'json' };
import enSearch from './en/search.json' with { type: 'json' };
import zhCharts from './zh/charts.json' with { type: 'json' };
import zhCommon from './zh/common.json' with { type: 'json' };
import zhCompare from './zh/compare.json' with { type: 'json' };
import zhExport from './zh/export.json' with { type: 'json' };
import zhSearch from './zh/search.json' with { type: 'json' };

export const dictionaries = {
  zh: { charts: zhCharts, common: zhCommon, compare: zhCompare, export: zhExport, search: zhSearch },
  en: { charts: enCharts, common: enCommon, compare: enCompare, export: enExport, search: enSearch },
} as const;
