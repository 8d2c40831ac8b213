// A theme → the style sheet inside a drawing that leaves the site: `charts.css` without variables.
import { type ChartColours, palette, type Theme } from './palette.ts';
import { textSizes } from './text-sizes.ts';

const fonts = `"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif`;

/** Roles that are not plain ink of regular weight. */
const textRules = ({ muted, ink }: ChartColours): string[] => [
  ...Object.entries(textSizes).map(([role, size]) => `.chart-${role}{font-size:${size}px;fill:${ink}}`),
  `.chart-tick,.chart-rule,.chart-note,.chart-absent,.chart-subtitle{fill:${muted}}`,
  '.chart-title,.chart-head,.chart-value{font-weight:600}',
];

const markRules = ({ marks, rest, paper }: ChartColours): string[] => [
  ...marks.map((colour, index) => `.mark-${index + 1}{fill:${colour};stroke:${colour}}`),
  `.mark-rest{fill:${rest};stroke:${rest}}`,
  '.swatch{stroke:none}',
  `.bar{stroke:${paper};stroke-width:.75}`,
  `.dot{stroke:${paper};stroke-width:1}`,
  '.stroke{fill:none;stroke-width:1.75;stroke-linejoin:round}',
  '.stroke-dashed{stroke-width:1;stroke-dasharray:3 3}',
  ...marks.flatMap((colour, index) => [
    `.bar.inexact.mark-${index + 1},.bar.small-base.mark-${index + 1}{stroke:${colour}}`,
    `.dot.inexact.mark-${index + 1},.dot.small-base.mark-${index + 1}{stroke:${colour}}`,
  ]),
  `.bar.inexact.mark-rest{stroke:${rest}}`,
  '.bar.inexact{fill-opacity:.45;stroke-width:1.25;stroke-dasharray:3 2}',
  `.bar.small-base{fill:${paper};stroke-width:1.25}`,
  `.dot.inexact{fill:${paper};stroke-width:1.75}`,
  `.dot.small-base{fill:${paper};stroke-width:1.25}`,
];

const frameRules = ({ ink, muted, hairline, paper }: ChartColours): string[] => [
  `.paper{fill:${paper}}`,
  `.gridline,.footline{stroke:${hairline};stroke-width:1}`,
  `.baseline,.tickmark{stroke:${ink};stroke-width:1}`,
  `.zero,.received{stroke:${ink};stroke-width:2}`,
  '.received.inexact{stroke-dasharray:3 2}',
  `.form-rule{stroke:${muted};stroke-width:1;stroke-dasharray:1 3}`,
  `.leader{stroke:${muted};stroke-width:.75;stroke-dasharray:1 3;stroke-opacity:.7}`,
  `.sign{fill:none;stroke:${muted};stroke-width:1.25}`,
  `.middle-half{fill:${hairline};fill-opacity:.55}`,
  `.median{stroke:${ink};stroke-width:1.5}`,
];

export function writeStyle(theme: Theme): string {
  const colours: ChartColours = palette[theme];
  const rules = [`text{font-family:${fonts}}`, ...textRules(colours), ...markRules(colours), ...frameRules(colours)];
  return `<style>${rules.join('')}</style>`;
}
