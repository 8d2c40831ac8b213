// A kind of table, the form of the report and its metrics → the layout to print them in.
import type { TableKind } from '../../../report/model/report.ts';
import type { Template } from '../../../report/model/template.ts';
import { layOutActive } from './lay-out-active.ts';
import { layOutAppeals } from './lay-out-appeals.ts';
import { layOutRequests } from './lay-out-requests.ts';
import { layOutStat2008 } from './lay-out-stat2008.ts';
import { layOutStat2014 } from './lay-out-stat2014.ts';
import { type Layout, listMetricsOf } from './layout.ts';

const layouts = {
  active: { 2019: layOutActive('2019'), 2021: layOutActive('2021') },
  requests: { 2019: layOutRequests('2019'), 2021: layOutRequests('2021') },
  appeals: layOutAppeals(),
  stat2014: layOutStat2014(),
} as const;

const countPlaced = (layout: Layout, present: ReadonlySet<string>): number =>
  listMetricsOf(layout).filter((metric) => present.has(metric)).length;

/** Some reports print a table in the other form than their own; the one that has a place for more of it is right. */
function chooseForm(forms: Readonly<Record<'2019' | '2021', Layout>>, own: Template, present: ReadonlySet<string>) {
  const [first, second] = own === '2019' ? [forms[2019], forms[2021]] : [forms[2021], forms[2019]];
  return countPlaced(second, present) > countPlaced(first, present) ? second : first;
}

export function chooseLayout(kind: TableKind, own: Template, present: ReadonlySet<string>): Layout {
  if (kind === 'active' || kind === 'requests') return chooseForm(layouts[kind], own, present);
  if (kind === 'stat2008') return layOutStat2008(present);
  return layouts[kind];
}
