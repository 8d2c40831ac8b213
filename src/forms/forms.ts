// The statutory forms, oldest first: a new revision is one more record here.
import { active2019, active2021 } from './active.ts';
import { appeals } from './appeals.ts';
import type { MetricIdOf } from './build.ts';
import { edition2008, edition2014, edition2019, edition2021 } from './editions.ts';
import type { Form, FormSection } from './record.ts';
import { requests2019, requests2021 } from './requests.ts';
import { statistics2008 } from './statistics-2008.ts';
import { statistics2014 } from './statistics-2014.ts';
import type { TextMetricId } from './text.ts';

/** The six parts that the forms since 2019 prescribe. */
const sixParts: readonly FormSection[] = [
  { id: 'overview', term: '总体情况' },
  { id: 'active', term: '主动公开政府信息情况', table: 'active' },
  { id: 'requests', term: '收到和处理政府信息公开申请情况', table: 'requests' },
  { id: 'appeals', term: '政府信息公开行政复议、行政诉讼情况', table: 'appeals' },
  { id: 'problems', term: '存在的主要问题及改进情况' },
  { id: 'other', term: '其他需要报告的事项' },
];

/** What the notice of 2021 wants reported in each part, by the words that texts use for it. */
const since2021: Readonly<Record<string, Pick<FormSection, 'topics' | 'fees'>>> = {
  overview: {
    topics: [
      { term: '主动公开', words: /主动公开/u },
      { term: '依申请公开', words: /申请/u },
      {
        term: '政府信息管理',
        words: /信息管理|信息资源|规范性文件|信息(?:的)?(?:发布)?审[查核]|动态(?:管理|调整)|保密/u,
      },
      { term: '政府信息公开平台建设', words: /平台|网站|专栏|新媒体|公众号|微博|公报|查阅点/u },
      { term: '监督保障', words: /监督|保障|考核|评议|培训|问责|追究|督查|检查/u },
    ],
  },
  other: { fees: { term: '收取信息处理费情况', words: /处理费|收费|收取[^。；]{0,12}费|费用/u } },
};

const partsSince2021: readonly FormSection[] = sixParts.map((part) => ({ ...part, ...since2021[part.id] }));

/** Free narrative; some provinces added a table of their own. */
const form2008 = { ...edition2008, sections: [], tables: [statistics2008] } as const satisfies Form;

/** Narrative with the long 统计表. */
const form2014 = { ...edition2014, sections: [], tables: [statistics2014] } as const satisfies Form;

const form2019 = {
  ...edition2019,
  sections: sixParts,
  tables: [active2019, requests2019, appeals],
} as const satisfies Form;

const form2021 = {
  ...edition2021,
  sections: partsSince2021,
  tables: [active2021, requests2021, appeals],
} as const satisfies Form;

const list = [form2008, form2014, form2019, form2021] as const;

/** All forms, oldest first. */
export const forms: readonly (Form & { readonly id: FormId })[] = list;

export type FormId = (typeof list)[number]['id'];

export const formIds = list.map(({ id }) => id) as unknown as readonly [FormId, ...FormId[]];

/** Every figure that a report may state: of a table's cell, or of the text. */
export type MetricId = MetricIdOf<(typeof list)[number]['tables'][number]> | TextMetricId;
