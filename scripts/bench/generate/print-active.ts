// A random body → table 二 of the forms of 2019 and 2021, and its figures.
import { type PrintedCell, type PrintedPart, toCells } from './print.ts';
import type { Random } from './random.ts';

/** What one row prints: its label and its values in order of the columns. */
interface ActiveRow {
  label: string;
  values: (readonly [metric: string, value: number | null, text: string])[];
}

interface ActiveGroup {
  article: string;
  columns: string[];
  rows: ActiveRow[];
}

const count = (metric: string, value: number) => [metric, value, String(value)] as const;
const change = (metric: string, value: number) => [metric, value, value > 0 ? `+${value}` : String(value)] as const;

function money(metric: string, random: Random, most: number) {
  const value = random.chance(0.6) ? 0 : random.count(most * 100) / 100;
  return [metric, value, String(value)] as const;
}

function listGroups2021(random: Random): ActiveGroup[] {
  const documents = (id: string, most: number) => {
    const [issued, repealed] = [random.count(most), random.count(most)];
    const inForce = issued + random.count(most * 4);
    return [`${id}.issued`, `${id}.repealed`, `${id}.in_force`].map((metric, index) =>
      count(metric, [issued, repealed, inForce][index] ?? 0),
    );
  };
  const decisions = (id: string) => [count(`active.${id}.decisions`, random.count(3000))];
  return [
    {
      article: '第二十条第（一）项',
      columns: ['本年制发件数', '本年废止件数', '现行有效件数'],
      rows: [
        { label: '规章', values: documents('active.rules', 2) },
        { label: '行政规范性文件', values: documents('active.normative', 60) },
      ],
    },
    {
      article: '第二十条第（五）项',
      columns: ['本年处理决定数量'],
      rows: [{ label: '行政许可', values: decisions('licensing') }],
    },
    {
      article: '第二十条第（六）项',
      columns: ['本年处理决定数量'],
      rows: [
        { label: '行政处罚', values: decisions('penalty') },
        { label: '行政强制', values: decisions('coercion') },
      ],
    },
    {
      article: '第二十条第（八）项',
      columns: ['本年收费金额（单位：万元）'],
      rows: [{ label: '行政事业性收费', values: [money('active.fees.amount', random, 4000)] }],
    },
  ];
}

function listGroups2019(random: Random): ActiveGroup[] {
  const documents = (id: string, most: number) => {
    const made = random.count(most);
    const published = Math.max(0, made - random.count(3));
    return [
      count(`active.${id}.made`, made),
      count(`active.${id}.published`, published),
      count(`active.${id}.total_public`, published + random.count(most * 4)),
    ];
  };
  const changes = (id: string) => [
    count(`active.${id}.items_prev`, random.count(300)),
    change(`active.${id}.items_change`, random.chance(0.5) ? 0 : random.int(-30, 60)),
  ];
  const items = (id: string) => [...changes(id), count(`active.${id}.decisions`, random.count(3000))];
  const columns = ['上一年项目数量', '本年增/减', '处理决定数量'];
  return [
    {
      article: '第二十条第（一）项',
      columns: ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
      rows: [
        { label: '规章', values: documents('rules', 2) },
        { label: '规范性文件', values: documents('normative', 60) },
      ],
    },
    {
      article: '第二十条第（五）项',
      columns,
      rows: [
        { label: '行政许可', values: items('licensing') },
        { label: '其他对外管理服务事项', values: items('other_services') },
      ],
    },
    {
      article: '第二十条第（六）项',
      columns,
      rows: [
        { label: '行政处罚', values: items('penalty') },
        { label: '行政强制', values: items('coercion') },
      ],
    },
    {
      article: '第二十条第（八）项',
      columns: ['上一年项目数量', '本年增/减'],
      rows: [{ label: '行政事业性收费', values: changes('fees') }],
    },
    {
      article: '第二十条第（九）项',
      columns: ['采购项目数量', '采购总金额'],
      rows: [
        {
          label: '政府集中采购',
          values: [
            count('active.procurement.items', random.count(80)),
            money('active.procurement.amount', random, 9000),
          ],
        },
      ],
    },
  ];
}

const width = 4;

/** The last cell of a narrower row reaches to the table's edge. */
function stretch(cells: PrintedCell[]): PrintedCell[] {
  const missing = width - cells.length;
  return cells.map((cell, index) =>
    index === cells.length - 1 && missing > 0 ? { ...cell, colspan: missing + 1 } : cell,
  );
}

function printGroup({ article, columns, rows }: ActiveGroup): PrintedCell[][] {
  return [
    [{ text: article, colspan: width }],
    stretch(toCells(['信息内容', ...columns])),
    ...rows.map(({ label, values }) => stretch(toCells([label, ...values.map(([, , text]) => text)]))),
  ];
}

/** Bodies that make no rules leave their row empty, or strike it out. */
function leaveOut(group: ActiveGroup, random: Random): ActiveGroup {
  const text = random.pick(['', '/', '—', '无']);
  const rows = group.rows.map((row) =>
    row.label === '规章' ? { ...row, values: row.values.map(([metric]) => [metric, null, text] as const) } : row,
  );
  return { ...group, rows };
}

/** `separated`: the layout keeps empty cells apart. */
export function printActive(random: Random, template: '2019' | '2021', separated: boolean): PrintedPart {
  const filled = template === '2021' ? listGroups2021(random) : listGroups2019(random);
  const groups = separated && random.chance(0.2) ? filled.map((group) => leaveOut(group, random)) : filled;
  const values = groups.flatMap((group) => group.rows.flatMap((row) => row.values));
  return {
    blocks: [{ type: 'table', rows: groups.flatMap(printGroup) }],
    figures: Object.fromEntries(values.map(([metric, value]) => [metric, value])),
  };
}
