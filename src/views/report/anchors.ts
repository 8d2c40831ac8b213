// A figure, a table, a section, a sentence or a finding → the fragment of its address on the report page.
import type { TextPosition } from '../../report/model/figure.ts';
import type { TableKind } from '../../report/model/report.ts';

/** Where a figure stands; permanent, since metric ids are: `…/2021/#requests.received.total`. */
export const figureAnchor = (metric: string): string => metric;

/** What the page says of a figure beside showing it. */
export const noteAnchor = (metric: string): string => `note-${metric}`;

export const tableAnchor = (kind: TableKind): string => `table-${kind}`;

export const sectionAnchor = (section: string): string => `section-${section}`;

export const textAnchor = ({ section, paragraph, start }: TextPosition): string =>
  `text-${section}-${paragraph}-${start}`;

/** `index` counts the findings of a report from 0. */
export const findingAnchor = (index: number): string => `finding-${index + 1}`;
