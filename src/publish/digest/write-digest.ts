// A report and where it was taken from → a digest of it in Markdown, which reads back as the same figures, and what its sidecar says.
import { metricById } from '../../forms/catalogue.ts';
import type { FormId } from '../../forms/forms.ts';
import { formOf } from '../../forms/shape.ts';
import { type TextMetricId, textFamily, textFigures, textMetric } from '../../forms/text.ts';
import { hasText } from '../../report/check/statutory-sections.ts';
import type { FigureRemark } from '../../report/model/digest.ts';
import type { Figure } from '../../report/model/figure.ts';
import { licences } from '../../report/model/licences.ts';
import { findUnitNote, type Report, type Source, type TableKind } from '../../report/model/report.ts';
import { reportPath } from '../../report/model/report-key.ts';
import type { Section } from '../../report/model/section.ts';
import { cutTables, printTable } from './print-table.ts';

type TextFigureId = (typeof textFigures)[number]['id'];

/** The words around the number; a unit that the figure has stands between them. */
const words: Readonly<Record<TextFigureId, string>> = {
  disclosed: '全年主动公开政府信息{n}条。',
  website: '政府网站公开信息{n}条。',
  wechat: '微信公众号发布信息{n}条。',
  weibo: '政务微博发布信息{n}条。',
  other_channels: '其他方式公开信息{n}条。',
  wechat_followers: '微信公众号关注人数为{n}人。',
  weibo_followers: '政务微博关注人数为{n}人。',
  requests: '收到政府信息公开申请{n}件。',
  interpretations: '发布政策解读材料{n}条。',
  press_conferences: '举办新闻发布会{n}次。',
  surveys: '开展意见征集{n}次。',
  inquiries_answered: '办理网民留言{n}条。',
  proposals_npc: '办理人大代表建议{n}件。',
  proposals_cppcc: '办理政协提案{n}件。',
  trainings: '举办业务培训{n}次。',
  fees_charged: '收取信息处理费{n}元。',
};

const wordsByMetric: ReadonlyMap<string, string> = new Map<TextMetricId, string>(
  textFigures.map(({ id }) => [textMetric(id), words[id]]),
);

const qualified: Readonly<Record<Figure['qualifier'], string>> = { exact: '', approx: '约', at_least: '超过' };

/** 12345 alone is the number of the hotline, 12,345 is a count. */
const group = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 15 });

/** One sentence; only what is known is stated in a text. */
export function spellFigure({ metric, value, qualifier }: Figure): string {
  const sentence = wordsByMetric.get(metric);
  if (sentence === undefined || value === null) throw new Error(`no sentence states ${metric} without a number`);
  return sentence.replace('{n}', qualified[qualifier] + group(value));
}

/** What the sidecar of a digest says, in the order in which it is written. */
export interface DigestSidecar {
  publisher: string;
  title: string;
  url?: string;
  retrieved?: string;
  licence: string;
  /** Of the original's bytes. */
  sha256: string;
  digest: { by: 'program' };
  figures: FigureRemark[];
}

export interface Digest {
  /** `<region>/<agencyId>/<year>`, below a folder of sources. */
  name: string;
  markdown: string;
  sidecar: string;
}

export type DigestedSource = Pick<Source, 'sha256' | 'publisher' | 'title' | 'url' | 'retrieved'>;

const licence = licences.digest;

const notice =
  '本文是明白账的程序根据原文编写的摘要，不是原文：法定表格的数字与原文一致，正文所述的数字用程序的句式写出，其余文字请看原文。';
const hasWords = '原文此处有文字，摘要不收。';

const familyOf = ({ metric }: Figure): string => metricById.get(metric)?.family ?? '';

/** Markdown's marks in a title or a heading are the author's characters. */
const escapeMarks = (text: string): string => text.replace(/[\\`*_[\]<>#|~&!]/g, (mark) => `\\${mark}`);

const spellDate = (iso: string): string => {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

/** What says of a report without tables which form it follows. */
function nameForm(id: FormId): string[] {
  const { notice: by } = formOf(id);
  return by ? [`格式见${by.number}。`] : [];
}

/** What says of a government's report how far its figures reach. */
function nameScope({ scope, scopeFrom }: Report): string[] {
  if (scope === 'own_level') return ['本报告的数据为政府本级及其部门的数据。'];
  return scopeFrom ? ['本报告的数据为本行政区域的汇总数据。'] : [];
}

function writeOpening(report: Report): string[] {
  const { agency, template, period } = report;
  return [
    `> ${notice}`,
    `本报告由${escapeMarks(agency)}编制。`,
    ...(period ? [`统计期限自${spellDate(period.from)}起至${spellDate(period.to)}止。`] : []),
    ...nameScope(report),
    ...nameForm(template),
  ];
}

/** The tables first: what stands above a table may speak of it. */
function writeSection(report: Report, section: Section, figures: readonly Figure[]): string[] {
  const figureOf = new Map(figures.map((figure) => [figure.metric, figure]));
  const tables = Map.groupBy(
    figures.filter((figure) => familyOf(figure) !== textFamily.id),
    (figure) => familyOf(figure) as TableKind,
  );
  const stated = figures.filter((figure) => familyOf(figure) === textFamily.id);
  return [
    ...(section.heading === '' ? [] : [`## ${escapeMarks(section.heading)}`]),
    ...[...tables].flatMap(([kind, own]) =>
      cutTables(kind, report.template, {
        metrics: new Set(own.map(({ metric }) => metric)),
        isBlank: (metric) => figureOf.get(metric)?.status === 'blank',
      }).map((table) => printTable(table, (metric) => figureOf.get(metric))),
    ),
    ...(section.heading !== '' && hasText(section) ? [hasWords] : []),
    ...stated.map(spellFigure),
  ];
}

const noSection = { id: '', heading: '', blocks: [] };

/** A kind of table that pages cut stands where it begins. */
function groupBySection({ sections, figures }: Report): Map<Section, Figure[]> {
  const starts = new Map<string, string>();
  const [opening = noSection] = sections;
  const first = opening.heading === '' ? opening : noSection;
  const groups = new Map<Section, Figure[]>([first, ...sections].map((section) => [section, []]));
  for (const figure of figures) {
    const family = familyOf(figure);
    if (family !== textFamily.id && !starts.has(family)) starts.set(family, figure.at.section);
    const id = starts.get(family) ?? figure.at.section;
    groups.get(sections.find((section) => section.id === id) ?? first)?.push(figure);
  }
  return groups;
}

/** An exact number and an empty cell say all there is to say of them. */
function remarkOn(report: Report, figure: Figure): FigureRemark[] {
  const { metric, status, qualifier, derived, proof, raw, at } = figure;
  if (status !== 'unreadable' && qualifier === 'exact' && derived === undefined) return [];
  const refusal = findUnitNote(report, figure);
  return [
    {
      metric,
      ...(status !== 'reported' && { status }),
      ...(qualifier !== 'exact' && { qualifier }),
      ...(derived && { derived }),
      ...(proof && { proof }),
      ...(refusal && { because: refusal.message }),
      raw,
      at,
    },
  ];
}

/** JSON is YAML: a line a figure. */
function writeSidecar({ figures, ...fields }: DigestSidecar): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const remarks = figures.map((remark) => `  - ${JSON.stringify(remark)}`);
  return [...lines, ...(remarks.length > 0 ? ['figures:', ...remarks] : []), ''].join('\n');
}

/** A report whose title is a picture is named as such reports are. */
const titleOf = ({ title, agency, year }: Report): string => title || `${agency}${year}年政府信息公开工作年度报告`;

export function writeDigest(report: Report, source: DigestedSource): Digest {
  const { region, dates, agency, figures } = report;
  const title = titleOf(report);
  const { sha256, url, retrieved } = source;
  const body = [...groupBySection(report)].map(([section, own]) => writeSection(report, section, own));
  const head = dates?.page === undefined ? '' : `---\npublished: ${dates.page}\n---\n\n`;
  const signed = dates?.signature === undefined ? [] : [`落款日期：${spellDate(dates.signature)}`];
  const markdown = `${head}${[`# ${escapeMarks(title)}`, ...writeOpening(report), ...body.flat(), ...signed].join('\n\n')}\n`;
  const sidecar = writeSidecar({
    publisher: source.publisher ?? agency,
    title: source.title ?? title,
    ...(url !== null && { url }),
    ...(retrieved !== null && { retrieved }),
    licence,
    sha256,
    digest: { by: 'program' },
    figures: figures.flatMap((figure) => remarkOn(report, figure)),
  });
  return { name: `${region}/${reportPath(report)}`, markdown, sidecar };
}
