// The long statistics table of the form of 2014: a list of indicators, each with its unit and one number.
import { block, column, group, head, row, rowOf, table } from './build.ts';
import type { Tie } from './record.ts';
import { meantByText, tableForText } from './text.ts';

const predates = (to: string, facts: Partial<Pick<Tie, 'with' | 'why'>> = {}): Tie => ({
  kind: 'near',
  to,
  why: 'stat2014',
  ...facts,
});

/** A number counted for the table stands before one that the text mentions. */
const beforeText = { first: true } as const;

/** From top to bottom; the fourteen chapters are the outermost rows and groups. */
const chapters = [
  group(
    'active',
    '一、',
    '主动公开情况',
    [
      rowOf(
        'disclosed',
        '一（一）',
        '主动公开政府信息数',
        { unit: '条', ties: [tableForText('narrative.disclosed', beforeText)], onceOf: 'channels' },
        [
          row('disclosed_normative', '', '其中：主动公开规范性文件数', {
            unit: '条',
            variants: ['主动公开规范性文件数'],
            ofWhich: true,
          }),
          row('normative_issued', '', '制发规范性文件总数', {
            unit: '件',
            variants: ['制发规范性文件数'],
            thing: 'documents',
            ties: [predates('active.normative.issued')],
          }),
        ],
      ),
      rowOf(
        'channels',
        '一（二）',
        '通过不同渠道和方式公开政府信息的情况',
        {
          unit: '条',
          variants: ['通过不同渠道和方式公开政府信息情况'],
          rule: 'stat2014-channels',
          meanings: [meantByText('narrative.disclosed')],
        },
        [
          row('gazette', '1、', '政府公报公开政府信息数', { unit: '条' }),
          row('website', '2、', '政府网站公开政府信息数', {
            unit: '条',
            ties: [tableForText('narrative.website', beforeText)],
          }),
          row('weibo', '3、', '政务微博公开政府信息数', {
            unit: '条',
            ties: [tableForText('narrative.weibo', beforeText)],
          }),
          row('wechat', '4、', '政务微信公开政府信息数', {
            unit: '条',
            ties: [tableForText('narrative.wechat', beforeText)],
          }),
          row('other_channels', '5、', '其他方式公开政府信息数', {
            unit: '条',
            ties: [tableForText('narrative.other_channels', beforeText)],
          }),
        ],
      ),
    ],
    { silent: true, volume: true },
  ),
  group(
    'responses_group',
    '二、',
    '回应解读情况',
    [
      row('responses', '二（一）', '回应公众关注热点或重大舆情数', { unit: '次', thing: 'responses' }),
      group(
        'responses_channels',
        '（二）',
        '通过不同渠道和方式回应解读的情况',
        [
          rowOf(
            'press_conferences',
            '二（二）1、',
            '参加或举办新闻发布会总次数',
            {
              unit: '次',
              variants: ['参加或举办新闻发布会次数'],
              thing: 'conferences',
              ties: [tableForText('narrative.press_conferences', beforeText)],
            },
            [
              row('press_conferences_head', '', '其中：主要负责同志参加新闻发布会次数', {
                unit: '次',
                variants: ['主要负责同志参加新闻发布会次数'],
                ofWhich: true,
              }),
            ],
          ),
          rowOf('online_interviews', '2、', '政府网站在线访谈次数', { unit: '次', thing: 'interviews' }, [
            row('online_interviews_head', '', '其中：主要负责同志参加政府网站在线访谈次数', {
              unit: '次',
              variants: ['主要负责同志参加政府网站在线访谈次数'],
              ofWhich: true,
            }),
          ]),
          row('interpretations', '3、', '政策解读稿件发布数', {
            unit: '篇',
            variants: ['政策解读稿件数'],
            ties: [tableForText('narrative.interpretations', beforeText)],
          }),
          row('social_responses', '4、', '微博微信回应事件数', {
            unit: '次',
            variants: ['微博微信回应事件次数'],
            thing: 'responses',
          }),
          row('other_responses', '5、', '其他方式回应事件数', { unit: '次', thing: 'responses' }),
        ],
        { silent: true, variants: ['通过不同渠道和方式回应解读情况'] },
      ),
    ],
    { silent: true, volume: true },
  ),
  group(
    'requests_group',
    '三、',
    '依申请公开情况',
    [
      rowOf(
        'requests',
        '三（一）',
        '收到申请数',
        {
          unit: '件',
          thing: 'requests',
          ties: [predates('requests.received.total')],
          terms: ['received'],
          volume: true,
          rule: 'stat2014-requests',
        },
        [
          row('requests_in_person', '1、', '当面申请数', { unit: '件' }),
          row('requests_fax', '2、', '传真申请数', { unit: '件' }),
          row('requests_online', '3、', '网络申请数', { unit: '件' }),
          row('requests_letter', '4、', '信函申请数', { unit: '件' }),
          row('requests_other', '5、', '其他形式', { unit: '件', variants: ['其他形式申请数'], strong: false }),
        ],
      ),
      rowOf(
        'concluded',
        '三（二）',
        '申请办结数',
        {
          unit: '件',
          thing: 'requests',
          ties: [predates('requests.total.total')],
          meanings: [meantByText('narrative.requests')],
          terms: ['concluded'],
          rule: 'stat2014-requests',
        },
        [
          row('concluded_on_time', '1、', '按时办结数', { unit: '件', terms: ['on_time'] }),
          row('concluded_extended', '2、', '延期办结数', { unit: '件' }),
        ],
      ),
      rowOf(
        'answers',
        '三（三）',
        '申请答复数',
        {
          unit: '件',
          thing: 'answers',
          meanings: [meantByText('narrative.requests')],
          terms: ['answered'],
          rule: 'stat2014-requests',
        },
        [
          // Today who asks for what is public already is told where, which counts as granted.
          row('answers_already_public', '1、', '属于已主动公开范围数', {
            unit: '件',
            outcome: 'granted',
            ties: [predates('requests.granted.total', { with: ['stat2014.answers_granted'], why: 'already_public' })],
            terms: ['granted'],
          }),
          row('answers_granted', '2、', '同意公开答复数', {
            unit: '件',
            outcome: 'granted',
            terms: ['granted'],
          }),
          row('answers_partial', '3、', '同意部分公开答复数', {
            unit: '件',
            outcome: 'partial',
            ties: [predates('requests.partial.total')],
            terms: ['partial'],
          }),
          rowOf(
            'answers_denied',
            '4、',
            '不同意公开答复数',
            { unit: '件', outcome: 'denied', terms: ['denied'], rule: 'stat2014-denied' },
            [
              row('denied_state_secret', '', '其中：涉及国家秘密', {
                unit: '件',
                variants: ['涉及国家秘密'],
                ties: [predates('requests.denied.state_secret.total')],
              }),
              row('denied_trade_secret', '', '涉及商业秘密', {
                unit: '件',
                ties: [
                  predates('requests.denied.third_party.total', {
                    with: ['stat2014.denied_privacy'],
                    why: 'third_party',
                  }),
                ],
              }),
              row('denied_privacy', '', '涉及个人隐私', { unit: '件' }),
              row('denied_stability', '', '危及国家安全、公共安全、经济安全和社会稳定', {
                unit: '件',
                ties: [predates('requests.denied.stability.total')],
              }),
              row('denied_not_government_information', '', '不是《条例》所指政府信息', { unit: '件' }),
              row('denied_other_law', '', '法律法规规定的其他情形', { unit: '件' }),
            ],
          ),
          row('answers_not_this_body', '5、', '不属于本行政机关公开数', {
            unit: '件',
            outcome: 'unavailable',
            terms: ['unavailable'],
            ties: [
              predates('requests.unavailable.not_held.total', {
                with: ['stat2014.answers_not_exist'],
                why: 'not_held',
              }),
            ],
          }),
          row('answers_not_exist', '6、', '申请信息不存在数', {
            unit: '件',
            outcome: 'unavailable',
            terms: ['unavailable'],
          }),
          row('answers_need_correction', '7、', '告知作出更改补充数', {
            unit: '件',
            outcome: 'other_answers',
            terms: ['asked_to_correct'],
          }),
          row('answers_other_way', '8、', '告知通过其他途径办理数', { unit: '件', outcome: 'other_answers' }),
        ],
      ),
    ],
    { silent: true },
  ),
  rowOf(
    'reviews',
    '四、',
    '行政复议数量',
    { unit: '件', ties: [predates('appeals.review.total')], rule: 'stat2014-appeals', cases: 'review' },
    [
      row('reviews_upheld', '（一）', '维持具体行政行为数', {
        unit: '件',
        ties: [predates('appeals.review.upheld')],
        terms: ['reviews_decided'],
      }),
      row('reviews_corrected', '（二）', '被依法纠错数', {
        unit: '件',
        ties: [predates('appeals.review.corrected')],
        terms: ['reviews_decided', 'reviews_corrected'],
      }),
      row('reviews_other', '（三）', '其他情形数', { unit: '件', terms: ['reviews_decided'] }),
    ],
  ),
  rowOf('suits', '五、', '行政诉讼数量', { unit: '件', rule: 'stat2014-appeals', cases: 'suit' }, [
    row('suits_upheld', '（一）', '维持具体行政行为或者驳回原告诉讼请求数', {
      unit: '件',
      variants: ['维持具体行政行为数'],
      terms: ['suits_decided'],
    }),
    row('suits_corrected', '（二）', '被依法纠错数', { unit: '件', terms: ['suits_decided', 'suits_corrected'] }),
    row('suits_other', '（三）', '其他情形数', { unit: '件', terms: ['suits_decided'] }),
  ]),
  rowOf('complaints', '六、', '被举报投诉数量', { unit: '件', variants: ['举报投诉数量'], rule: 'stat2014-appeals' }, [
    row('complaints_upheld', '（一）', '维持具体行政行为数', { unit: '件' }),
    row('complaints_corrected', '（二）', '被纠错数', { unit: '件', variants: ['被依法纠错数'], strong: false }),
    row('complaints_other', '（三）', '其他情形数', { unit: '件' }),
  ]),
  rowOf('deposited', '七、', '向图书馆、档案馆等查阅场所报送信息数', { unit: '条', rule: 'stat2014-channels' }, [
    row('deposited_paper', '（一）', '纸质文件数', { unit: '条' }),
    row('deposited_electronic', '（二）', '电子文件数', { unit: '条' }),
  ]),
  rowOf(
    'sites',
    '八、',
    '开通政府信息公开网站（或设立门户网站信息公开专栏）数',
    { unit: '个', variants: ['开通政府信息公开网站数'], thing: 'websites', rule: 'stat2014-facilities' },
    [
      row('sites_city', '（一）', '市政府及其部门门户网站', { unit: '个' }),
      row('sites_county', '（二）', '县（市、区）政府门户网站', { unit: '个' }),
      row('sites_town', '（三）', '乡镇政府（街道办事处）门户网站', { unit: '个' }),
    ],
  ),
  group(
    'gazette_group',
    '九、',
    '政府公报发行量',
    [
      row('gazette_issues', '九（一）', '公报发行期数', { unit: '期' }),
      row('gazette_copies', '九（二）', '公报发行总份数', { unit: '份' }),
    ],
    { silent: true },
  ),
  rowOf(
    'reading_points',
    '十、',
    '设置政府信息查阅点数',
    { unit: '个', variants: ['设置政府信息公开查阅点数'], thing: 'places', rule: 'stat2014-facilities' },
    [
      row('reading_points_city', '（一）', '市政府及其部门', { unit: '个' }),
      row('reading_points_county', '（二）', '县（市、区）政府及其部门', { unit: '个' }),
      row('reading_points_town', '（三）', '乡镇政府（街道办事处）', { unit: '个' }),
    ],
  ),
  rowOf(
    'visitors',
    '十一、',
    '查阅点接待人数',
    { unit: '次', variants: ['查阅点接待人次'], thing: 'visits', rule: 'stat2014-facilities' },
    [
      row('visitors_city', '（一）', '市政府及其部门', { unit: '次' }),
      row('visitors_county', '（二）', '县（市、区）政府及其部门', { unit: '次' }),
      row('visitors_town', '（三）', '乡镇政府（街道办事处）', { unit: '次' }),
    ],
  ),
  row('fees', '十二、', '依申请公开信息收取的费用', {
    unit: '万元',
    kind: 'amount',
    ties: [tableForText('narrative.fees_charged')],
  }),
  group(
    'offices_group',
    '十三、',
    '机构建设和保障经费情况',
    [
      row('offices', '十三（一）', '政府信息公开工作专门机构数', { unit: '个', thing: 'offices' }),
      rowOf('staff', '（二）', '从事政府信息公开工作人员数', { unit: '人', rule: 'stat2014-facilities' }, [
        row('staff_full_time', '1、', '专职人员数', { unit: '人' }),
        row('staff_part_time', '2、', '兼职人员数', { unit: '人' }),
      ]),
      row('budget', '（三）', '政府信息公开专项经费', { unit: '万元', kind: 'amount' }),
    ],
    { silent: true },
  ),
  group(
    'meetings_group',
    '十四、',
    '政府信息公开会议和培训情况',
    [
      row('meetings', '十四（一）', '召开政府信息公开工作会议或专题会议数', { unit: '次', thing: 'meetings' }),
      row('training_courses', '（二）', '举办各类培训班数', {
        unit: '次',
        thing: 'courses',
        ties: [tableForText('narrative.trainings', beforeText)],
      }),
      row('trainees', '（三）', '接受培训人员数', { unit: '人次' }),
    ],
    { silent: true },
  ),
] as const;

export const statistics2014 = table({
  id: 'stat2014',
  title: '政府信息公开情况统计表（2014 年格式）',
  where: '附表 统计表',
  heads: [{ ...head('title', '统计指标', '指标名称', '计量单位', '统计数', '统计数据', '单位'), strong: false }],
  unitHead: '单位',
  parts: ['active', 'responses_group', 'requests_group', 'reviews', 'deposited', 'fees'],
  listed: {
    answers_already_public: [{ in: 'sentence.single', order: 2, words: 'Public' }],
    reviews: [{ in: 'sentence.reviews', order: 2 }],
    suits: [{ in: 'sentence.suits', order: 3 }],
  },
  strongFrom: { row: 5, column: Number.POSITIVE_INFINITY },
  blocks: [block([column('', '统计数')], chapters)],
});
