// The long statistics table of the form of 2014: a list of indicators, each with its unit and one number.
import { block, column, group, head, row, rowOf, type Tie, table } from './record.ts';
import { meantByText, tableForText } from './text.ts';

const predates = (to: string): Tie => ({
  kind: 'near',
  to,
  why: {
    zh: '取自 2014–2018 年统计表；条例修订前的分类与口径不同。',
    en: 'From the statistics table of 2014–2018; classes and definitions predate the revised Regulations.',
  },
});

/** From top to bottom; the fourteen chapters are the outermost rows and groups. */
const chapters = [
  group(
    'active',
    '一、',
    { zh: '主动公开情况', en: 'Disclosure on own initiative' },
    [
      rowOf(
        'disclosed',
        '一（一）',
        { zh: '主动公开政府信息数', en: 'Items disclosed on own initiative' },
        {
          unit: '条',
          plain: {
            zh: '本年主动公开的政府信息条数（同一信息多处公开只计一次）',
            en: 'Items published unasked this year, each counted once however many channels carried it',
          },
          ties: [tableForText('narrative.disclosed')],
        },
        [
          row(
            'disclosed_normative',
            '',
            { zh: '其中：主动公开规范性文件数', en: 'Of these: normative documents disclosed' },
            {
              unit: '条',
              plain: {
                zh: '本年主动公开的信息中，规范性文件的条数',
                en: 'Normative documents among the items published unasked this year',
              },
              variants: ['主动公开规范性文件数'],
              ofWhich: true,
            },
          ),
          row(
            'normative_issued',
            '',
            { zh: '制发规范性文件总数', en: 'Normative documents issued' },
            {
              unit: '件',
              plain: { zh: '本年制定并发布的规范性文件件数', en: 'Normative documents issued this year' },
              variants: ['制发规范性文件数'],
              thing: 'documents',
              ties: [predates('active.normative.issued')],
            },
          ),
        ],
      ),
      rowOf(
        'channels',
        '一（二）',
        { zh: '通过不同渠道和方式公开政府信息的情况', en: 'Items disclosed, by channel' },
        {
          unit: '条',
          plain: {
            zh: '本年通过各种渠道公开信息的条数（同一信息可在几处各计一次）',
            en: 'Items published this year summed over all channels; one item may count in several',
          },
          variants: ['通过不同渠道和方式公开政府信息情况'],
          rule: 'stat2014-channels',
          ties: [meantByText('narrative.disclosed')],
        },
        [
          row(
            'gazette',
            '1、',
            { zh: '政府公报公开政府信息数', en: 'Published in the government gazette' },
            {
              unit: '条',
              plain: {
                zh: '本年在政府公报上公开的信息条数',
                en: 'Items published in the government gazette this year',
              },
            },
          ),
          row(
            'website',
            '2、',
            { zh: '政府网站公开政府信息数', en: 'Published on the government website' },
            {
              unit: '条',
              plain: {
                zh: '本年在政府网站上公开的信息条数',
                en: 'Items published on the government website this year',
              },
              ties: [tableForText('narrative.website')],
            },
          ),
          row(
            'weibo',
            '3、',
            { zh: '政务微博公开政府信息数', en: 'Published on official Weibo' },
            {
              unit: '条',
              plain: {
                zh: '本年通过政务微博公开的信息条数',
                en: 'Items published on official Weibo accounts this year',
              },
              ties: [tableForText('narrative.weibo')],
            },
          ),
          row(
            'wechat',
            '4、',
            { zh: '政务微信公开政府信息数', en: 'Published on official WeChat' },
            {
              unit: '条',
              plain: {
                zh: '本年通过政务微信公开的信息条数',
                en: 'Items published on official WeChat accounts this year',
              },
              ties: [tableForText('narrative.wechat')],
            },
          ),
          row(
            'other_channels',
            '5、',
            { zh: '其他方式公开政府信息数', en: 'Published by other channels' },
            {
              unit: '条',
              plain: { zh: '本年以其他方式公开的信息条数', en: 'Items published by other channels this year' },
              ties: [tableForText('narrative.other_channels')],
            },
          ),
        ],
      ),
    ],
    { silent: true },
  ),
  group(
    'responses_group',
    '二、',
    { zh: '回应解读情况', en: 'Responses and explanations' },
    [
      row(
        'responses',
        '二（一）',
        { zh: '回应公众关注热点或重大舆情数', en: 'Responses to public concerns or major public opinion' },
        {
          unit: '次',
          plain: {
            zh: '本年回应公众关注热点或重大舆情的次数',
            en: 'Times the agency responded this year to matters of public concern',
          },
          thing: 'responses',
        },
      ),
      group(
        'responses_channels',
        '（二）',
        {
          zh: '通过不同渠道和方式回应解读的情况',
          en: 'Responses and explanations by channel',
          variants: ['通过不同渠道和方式回应解读情况'],
        },
        [
          rowOf(
            'press_conferences',
            '二（二）1、',
            { zh: '参加或举办新闻发布会总次数', en: 'Press conferences held or joined' },
            {
              unit: '次',
              plain: { zh: '本年参加或举办新闻发布会的总次数', en: 'Press conferences held or joined this year' },
              variants: ['参加或举办新闻发布会次数'],
              thing: 'conferences',
              ties: [tableForText('narrative.press_conferences')],
            },
            [
              row(
                'press_conferences_head',
                '',
                { zh: '其中：主要负责同志参加新闻发布会次数', en: 'Of these: press conferences attended by the head' },
                {
                  unit: '次',
                  plain: {
                    zh: '其中主要负责人参加的新闻发布会次数',
                    en: 'Press conferences this year that the head of the agency attended',
                  },
                  variants: ['主要负责同志参加新闻发布会次数'],
                  ofWhich: true,
                },
              ),
            ],
          ),
          rowOf(
            'online_interviews',
            '2、',
            { zh: '政府网站在线访谈次数', en: 'Online interviews on the government website' },
            {
              unit: '次',
              plain: {
                zh: '本年在政府网站上做在线访谈的次数',
                en: 'Online interviews given on the government website this year',
              },
              thing: 'interviews',
            },
            [
              row(
                'online_interviews_head',
                '',
                {
                  zh: '其中：主要负责同志参加政府网站在线访谈次数',
                  en: 'Of these: online interviews given by the head',
                },
                {
                  unit: '次',
                  plain: {
                    zh: '其中主要负责人参加的在线访谈次数',
                    en: 'Online interviews this year that the head of the agency took part in',
                  },
                  variants: ['主要负责同志参加政府网站在线访谈次数'],
                  ofWhich: true,
                },
              ),
            ],
          ),
          row(
            'interpretations',
            '3、',
            { zh: '政策解读稿件发布数', en: 'Policy explanations published' },
            {
              unit: '篇',
              plain: { zh: '本年发布的政策解读稿件篇数', en: 'Articles published this year to explain policies' },
              variants: ['政策解读稿件数'],
              ties: [tableForText('narrative.interpretations')],
            },
          ),
          row(
            'social_responses',
            '4、',
            { zh: '微博微信回应事件数', en: 'Responses on Weibo and WeChat' },
            {
              unit: '次',
              plain: { zh: '本年通过微博、微信回应事件的次数', en: 'Events responded to on Weibo or WeChat this year' },
              variants: ['微博微信回应事件次数'],
              thing: 'responses',
            },
          ),
          row(
            'other_responses',
            '5、',
            { zh: '其他方式回应事件数', en: 'Responses by other means' },
            {
              unit: '次',
              plain: { zh: '本年以其他方式回应事件的次数', en: 'Events responded to by other means this year' },
              thing: 'responses',
            },
          ),
        ],
        { silent: true },
      ),
    ],
    { silent: true },
  ),
  group(
    'requests_group',
    '三、',
    { zh: '依申请公开情况', en: 'Disclosure on request' },
    [
      rowOf(
        'requests',
        '三（一）',
        { zh: '收到申请数', en: 'Requests received' },
        {
          unit: '件',
          plain: { zh: '本年收到的信息公开申请件数', en: 'Information requests received this year' },
          thing: 'requests',
          ties: [predates('requests.received.total')],
          rule: 'stat2014-requests',
        },
        [
          row(
            'requests_in_person',
            '1、',
            { zh: '当面申请数', en: 'Requests made in person' },
            {
              unit: '件',
              plain: { zh: '本年当面提出的申请件数', en: 'Information requests made in person this year' },
            },
          ),
          row(
            'requests_fax',
            '2、',
            { zh: '传真申请数', en: 'Requests by fax' },
            {
              unit: '件',
              plain: { zh: '本年通过传真提出的申请件数', en: 'Information requests made by fax this year' },
            },
          ),
          row(
            'requests_online',
            '3、',
            { zh: '网络申请数', en: 'Requests online' },
            {
              unit: '件',
              plain: { zh: '本年通过网络提出的申请件数', en: 'Information requests made online this year' },
            },
          ),
          row(
            'requests_letter',
            '4、',
            { zh: '信函申请数', en: 'Requests by letter' },
            {
              unit: '件',
              plain: { zh: '本年通过信函提出的申请件数', en: 'Information requests made by letter this year' },
            },
          ),
          row(
            'requests_other',
            '5、',
            { zh: '其他形式', en: 'Requests in other ways' },
            {
              unit: '件',
              plain: { zh: '本年以其他形式提出的申请件数', en: 'Information requests made in other ways this year' },
              variants: ['其他形式申请数'],
              strong: false,
            },
          ),
        ],
      ),
      rowOf(
        'concluded',
        '三（二）',
        { zh: '申请办结数', en: 'Requests concluded' },
        {
          unit: '件',
          plain: { zh: '本年办结的申请件数', en: 'Information requests concluded this year' },
          thing: 'requests',
          ties: [predates('requests.total.total'), meantByText('narrative.requests')],
          wholeOf: ['on_time'],
          rule: 'stat2014-requests',
        },
        [
          row(
            'concluded_on_time',
            '1、',
            { zh: '按时办结数', en: 'Concluded on time' },
            {
              unit: '件',
              plain: { zh: '本年按时办结的申请件数', en: 'Information requests concluded within the statutory time' },
              partOf: ['on_time'],
            },
          ),
          row(
            'concluded_extended',
            '2、',
            { zh: '延期办结数', en: 'Concluded after an extension' },
            {
              unit: '件',
              plain: { zh: '本年延期办结的申请件数', en: 'Information requests concluded after the time was extended' },
            },
          ),
        ],
      ),
      rowOf(
        'answers',
        '三（三）',
        { zh: '申请答复数', en: 'Answers given' },
        {
          unit: '件',
          plain: { zh: '本年对申请作出的答复件数', en: 'Answers given to information requests this year' },
          thing: 'answers',
          ties: [meantByText('narrative.requests')],
          wholeOf: ['granted', 'partial', 'refused'],
          rule: 'stat2014-requests',
        },
        [
          row(
            'answers_already_public',
            '1、',
            { zh: '属于已主动公开范围数', en: 'Answers: already public' },
            {
              unit: '件',
              plain: {
                zh: '答复说所要信息已经主动公开的件数',
                en: 'Answers that the information had already been published',
              },
              outcome: 'other',
            },
          ),
          row(
            'answers_granted',
            '2、',
            { zh: '同意公开答复数', en: 'Answers: granted' },
            {
              unit: '件',
              plain: { zh: '同意公开的答复件数', en: 'Answers that granted the request' },
              outcome: 'granted',
              ties: [predates('requests.granted.total')],
              partOf: ['granted'],
            },
          ),
          row(
            'answers_partial',
            '3、',
            { zh: '同意部分公开答复数', en: 'Answers: partly granted' },
            {
              unit: '件',
              plain: { zh: '同意公开一部分信息的答复件数', en: 'Answers that granted the request in part' },
              outcome: 'partial',
              ties: [predates('requests.partial.total')],
              partOf: ['partial'],
            },
          ),
          rowOf(
            'answers_denied',
            '4、',
            { zh: '不同意公开答复数', en: 'Answers: denied' },
            {
              unit: '件',
              plain: { zh: '不同意公开的答复件数', en: 'Answers that denied the request' },
              outcome: 'denied',
              partOf: ['refused'],
              rule: 'stat2014-denied',
            },
            [
              row(
                'denied_state_secret',
                '',
                { zh: '其中：涉及国家秘密', en: 'Denied: state secret' },
                {
                  unit: '件',
                  plain: {
                    zh: '因为涉及国家秘密而不同意公开的件数',
                    en: 'Requests denied because the information is a state secret',
                  },
                  variants: ['涉及国家秘密'],
                  ties: [predates('requests.denied.state_secret.total')],
                },
              ),
              row(
                'denied_trade_secret',
                '',
                { zh: '涉及商业秘密', en: 'Denied: trade secret' },
                {
                  unit: '件',
                  plain: {
                    zh: '因为涉及商业秘密而不同意公开的件数',
                    en: 'Requests denied because the information is a trade secret',
                  },
                },
              ),
              row(
                'denied_privacy',
                '',
                { zh: '涉及个人隐私', en: 'Denied: personal privacy' },
                {
                  unit: '件',
                  plain: {
                    zh: '因为涉及个人隐私而不同意公开的件数',
                    en: 'Requests denied because the information is private to a person',
                  },
                },
              ),
              row(
                'denied_stability',
                '',
                {
                  zh: '危及国家安全、公共安全、经济安全和社会稳定',
                  en: 'Denied: national, public or economic security, social stability',
                },
                {
                  unit: '件',
                  plain: {
                    zh: '因为可能危及国家安全、公共安全、经济安全和社会稳定而不同意公开的件数',
                    en: 'Requests denied because disclosure might endanger national, public or economic security or social stability',
                  },
                  ties: [predates('requests.denied.stability.total')],
                },
              ),
              row(
                'denied_not_government_information',
                '',
                { zh: '不是《条例》所指政府信息', en: 'Denied: not government information under the Regulations' },
                {
                  unit: '件',
                  plain: {
                    zh: '因为不是《条例》所说的政府信息而不同意公开的件数',
                    en: 'Requests denied because what was asked for is not government information under the Regulations',
                  },
                },
              ),
              row(
                'denied_other_law',
                '',
                { zh: '法律法规规定的其他情形', en: 'Denied: other cases provided by law' },
                {
                  unit: '件',
                  plain: {
                    zh: '因为法律法规规定的其他情形而不同意公开的件数',
                    en: 'Requests denied on another ground provided by law',
                  },
                },
              ),
            ],
          ),
          row(
            'answers_not_this_body',
            '5、',
            { zh: '不属于本行政机关公开数', en: 'Answers: not for this agency to disclose' },
            {
              unit: '件',
              plain: {
                zh: '答复说不归本机关公开的件数',
                en: 'Answers that another body would have to disclose the information',
              },
              outcome: 'unavailable',
            },
          ),
          row(
            'answers_not_exist',
            '6、',
            { zh: '申请信息不存在数', en: 'Answers: information does not exist' },
            {
              unit: '件',
              plain: { zh: '答复说所要信息不存在的件数', en: 'Answers that the information does not exist' },
              outcome: 'unavailable',
            },
          ),
          row(
            'answers_need_correction',
            '7、',
            { zh: '告知作出更改补充数', en: 'Answers: asked to amend the request' },
            {
              unit: '件',
              plain: {
                zh: '告知申请人更改、补充申请的件数',
                en: 'Answers that asked the applicant to amend or complete the request',
              },
              outcome: 'other',
            },
          ),
          row(
            'answers_other_way',
            '8、',
            { zh: '告知通过其他途径办理数', en: 'Answers: referred to another procedure' },
            {
              unit: '件',
              plain: {
                zh: '告知申请人通过其他途径办理的件数',
                en: 'Answers that referred the applicant to another procedure',
              },
              outcome: 'other',
            },
          ),
        ],
      ),
    ],
    { silent: true },
  ),
  rowOf(
    'reviews',
    '四、',
    { zh: '行政复议数量', en: 'Administrative reviews' },
    {
      unit: '件',
      plain: {
        zh: '本年因信息公开引起的行政复议件数',
        en: 'Administrative reviews over information disclosure this year',
      },
      ties: [predates('appeals.review.total')],
      rule: 'stat2014-appeals',
      cases: 'review',
    },
    [
      row(
        'reviews_upheld',
        '（一）',
        { zh: '维持具体行政行为数', en: 'Administrative reviews: upheld' },
        {
          unit: '件',
          plain: { zh: '行政复议维持原处理的件数', en: 'Administrative reviews that left the agency’s act standing' },
          ties: [predates('appeals.review.upheld')],
          wholeOf: ['corrected'],
        },
      ),
      row(
        'reviews_corrected',
        '（二）',
        { zh: '被依法纠错数', en: 'Administrative reviews: corrected' },
        {
          unit: '件',
          plain: { zh: '行政复议依法纠正原处理的件数', en: 'Administrative reviews that corrected the agency’s act' },
          ties: [predates('appeals.review.corrected')],
          partOf: ['corrected'],
          wholeOf: ['corrected'],
        },
      ),
      row(
        'reviews_other',
        '（三）',
        { zh: '其他情形数', en: 'Administrative reviews: other' },
        {
          unit: '件',
          plain: { zh: '行政复议以其他情形了结的件数', en: 'Administrative reviews that ended in another way' },
          wholeOf: ['corrected'],
        },
      ),
    ],
  ),
  rowOf(
    'suits',
    '五、',
    { zh: '行政诉讼数量', en: 'Lawsuits' },
    {
      unit: '件',
      plain: { zh: '本年因信息公开引起的行政诉讼件数', en: 'Lawsuits over information disclosure this year' },
      rule: 'stat2014-appeals',
      cases: 'suit',
    },
    [
      row(
        'suits_upheld',
        '（一）',
        { zh: '维持具体行政行为或者驳回原告诉讼请求数', en: 'Lawsuits: upheld or claim dismissed' },
        {
          unit: '件',
          plain: {
            zh: '行政诉讼维持原处理或驳回原告请求的件数',
            en: 'Lawsuits that left the agency’s act standing or dismissed the claim',
          },
          variants: ['维持具体行政行为数'],
          wholeOf: ['corrected'],
        },
      ),
      row(
        'suits_corrected',
        '（二）',
        { zh: '被依法纠错数', en: 'Lawsuits: corrected' },
        {
          unit: '件',
          plain: { zh: '行政诉讼依法纠正原处理的件数', en: 'Lawsuits that corrected the agency’s act' },
          partOf: ['corrected'],
          wholeOf: ['corrected'],
        },
      ),
      row(
        'suits_other',
        '（三）',
        { zh: '其他情形数', en: 'Lawsuits: other' },
        {
          unit: '件',
          plain: { zh: '行政诉讼以其他情形了结的件数', en: 'Lawsuits that ended in another way' },
          wholeOf: ['corrected'],
        },
      ),
    ],
  ),
  rowOf(
    'complaints',
    '六、',
    { zh: '被举报投诉数量', en: 'Complaints and reports' },
    {
      unit: '件',
      plain: {
        zh: '本年因信息公开被举报投诉的件数',
        en: 'Complaints and reports made against the agency over disclosure this year',
      },
      variants: ['举报投诉数量'],
      rule: 'stat2014-appeals',
    },
    [
      row(
        'complaints_upheld',
        '（一）',
        { zh: '维持具体行政行为数', en: 'Complaints: upheld the agency' },
        {
          unit: '件',
          plain: { zh: '举报投诉后维持原处理的件数', en: 'Complaints after which the agency’s act was left standing' },
        },
      ),
      row(
        'complaints_corrected',
        '（二）',
        { zh: '被纠错数', en: 'Complaints: corrected' },
        {
          unit: '件',
          plain: { zh: '举报投诉后纠正原处理的件数', en: 'Complaints after which the agency’s act was corrected' },
          variants: ['被依法纠错数'],
          strong: false,
        },
      ),
      row(
        'complaints_other',
        '（三）',
        { zh: '其他情形数', en: 'Complaints: other' },
        { unit: '件', plain: { zh: '举报投诉以其他情形了结的件数', en: 'Complaints that ended in another way' } },
      ),
    ],
  ),
  rowOf(
    'deposited',
    '七、',
    { zh: '向图书馆、档案馆等查阅场所报送信息数', en: 'Items sent to libraries and archives' },
    {
      unit: '条',
      plain: {
        zh: '本年报送图书馆、档案馆等查阅场所的信息条数',
        en: 'Items sent this year to libraries, archives and other public reading places',
      },
      rule: 'stat2014-channels',
    },
    [
      row(
        'deposited_paper',
        '（一）',
        { zh: '纸质文件数', en: 'Sent on paper' },
        { unit: '条', plain: { zh: '报送查阅场所的纸质文件条数', en: 'Items sent to public reading places on paper' } },
      ),
      row(
        'deposited_electronic',
        '（二）',
        { zh: '电子文件数', en: 'Sent in electronic form' },
        {
          unit: '条',
          plain: { zh: '报送查阅场所的电子文件条数', en: 'Items sent to public reading places in electronic form' },
        },
      ),
    ],
  ),
  rowOf(
    'sites',
    '八、',
    { zh: '开通政府信息公开网站（或设立门户网站信息公开专栏）数', en: 'Disclosure websites or website sections' },
    {
      unit: '个',
      plain: {
        zh: '开通的信息公开网站（或门户网站专栏）个数',
        en: 'Websites, or sections of websites, opened for disclosure',
      },
      variants: ['开通政府信息公开网站数'],
      thing: 'websites',
      rule: 'stat2014-facilities',
    },
    [
      row(
        'sites_city',
        '（一）',
        { zh: '市政府及其部门门户网站', en: 'Websites: city government and its departments' },
        {
          unit: '个',
          plain: {
            zh: '市政府及其部门开通的信息公开网站个数',
            en: 'Disclosure websites of the city government and its departments',
          },
        },
      ),
      row(
        'sites_county',
        '（二）',
        { zh: '县（市、区）政府门户网站', en: 'Websites: county and district governments' },
        {
          unit: '个',
          plain: {
            zh: '县（市、区）政府开通的信息公开网站个数',
            en: 'Disclosure websites of county and district governments',
          },
        },
      ),
      row(
        'sites_town',
        '（三）',
        { zh: '乡镇政府（街道办事处）门户网站', en: 'Websites: townships and subdistricts' },
        {
          unit: '个',
          plain: {
            zh: '乡镇政府（街道办事处）开通的信息公开网站个数',
            en: 'Disclosure websites of townships and subdistricts',
          },
        },
      ),
    ],
  ),
  group(
    'gazette_group',
    '九、',
    { zh: '政府公报发行量', en: 'Circulation of the government gazette' },
    [
      row(
        'gazette_issues',
        '九（一）',
        { zh: '公报发行期数', en: 'Gazette issues' },
        { unit: '期', plain: { zh: '本年政府公报发行的期数', en: 'Issues of the government gazette this year' } },
      ),
      row(
        'gazette_copies',
        '九（二）',
        { zh: '公报发行总份数', en: 'Gazette copies' },
        {
          unit: '份',
          plain: { zh: '本年政府公报发行的总份数', en: 'Copies of the government gazette distributed this year' },
        },
      ),
    ],
    { silent: true },
  ),
  rowOf(
    'reading_points',
    '十、',
    { zh: '设置政府信息查阅点数', en: 'Public reading points' },
    {
      unit: '个',
      plain: { zh: '供公众查阅政府信息的场所个数', en: 'Places where the public can read government information' },
      variants: ['设置政府信息公开查阅点数'],
      thing: 'places',
      rule: 'stat2014-facilities',
    },
    [
      row(
        'reading_points_city',
        '（一）',
        { zh: '市政府及其部门', en: 'Reading points: city government and its departments' },
        {
          unit: '个',
          plain: {
            zh: '市政府及其部门设置的查阅点个数',
            en: 'Reading points of the city government and its departments',
          },
        },
      ),
      row(
        'reading_points_county',
        '（二）',
        { zh: '县（市、区）政府及其部门', en: 'Reading points: county and district governments and their departments' },
        {
          unit: '个',
          plain: {
            zh: '县（市、区）政府及其部门设置的查阅点个数',
            en: 'Reading points of county and district governments and their departments',
          },
        },
      ),
      row(
        'reading_points_town',
        '（三）',
        { zh: '乡镇政府（街道办事处）', en: 'Reading points: townships and subdistricts' },
        {
          unit: '个',
          plain: { zh: '乡镇政府（街道办事处）设置的查阅点个数', en: 'Reading points of townships and subdistricts' },
        },
      ),
    ],
  ),
  rowOf(
    'visitors',
    '十一、',
    { zh: '查阅点接待人数', en: 'Visitors at reading points' },
    {
      unit: '次',
      plain: { zh: '本年到查阅点查阅的人次', en: 'Visits to the reading points this year' },
      variants: ['查阅点接待人次'],
      thing: 'visits',
      rule: 'stat2014-facilities',
    },
    [
      row(
        'visitors_city',
        '（一）',
        { zh: '市政府及其部门', en: 'Visitors: city government and its departments' },
        {
          unit: '次',
          plain: {
            zh: '本年到市政府及其部门查阅点查阅的人次',
            en: 'Visits this year to the reading points of the city government and its departments',
          },
        },
      ),
      row(
        'visitors_county',
        '（二）',
        { zh: '县（市、区）政府及其部门', en: 'Visitors: county and district governments and their departments' },
        {
          unit: '次',
          plain: {
            zh: '本年到县（市、区）政府及其部门查阅点查阅的人次',
            en: 'Visits this year to the reading points of county and district governments and their departments',
          },
        },
      ),
      row(
        'visitors_town',
        '（三）',
        { zh: '乡镇政府（街道办事处）', en: 'Visitors: townships and subdistricts' },
        {
          unit: '次',
          plain: {
            zh: '本年到乡镇政府（街道办事处）查阅点查阅的人次',
            en: 'Visits this year to the reading points of townships and subdistricts',
          },
        },
      ),
    ],
  ),
  row(
    'fees',
    '十二、',
    { zh: '依申请公开信息收取的费用', en: 'Fees charged for information on request' },
    {
      unit: '万元',
      kind: 'amount',
      ties: [tableForText('narrative.fees_charged')],
      plain: { zh: '本年为依申请公开收取的费用', en: 'Fees charged this year for information given on request' },
    },
  ),
  group(
    'offices_group',
    '十三、',
    { zh: '机构建设和保障经费情况', en: 'Offices, staff and funds' },
    [
      row(
        'offices',
        '十三（一）',
        { zh: '政府信息公开工作专门机构数', en: 'Offices dedicated to disclosure' },
        {
          unit: '个',
          plain: { zh: '专门负责信息公开的机构个数', en: 'Offices that do nothing but information disclosure' },
          thing: 'offices',
        },
      ),
      rowOf(
        'staff',
        '（二）',
        { zh: '从事政府信息公开工作人员数', en: 'Staff working on disclosure' },
        {
          unit: '人',
          plain: { zh: '从事信息公开工作的人数', en: 'People who work on information disclosure' },
          rule: 'stat2014-facilities',
        },
        [
          row(
            'staff_full_time',
            '1、',
            { zh: '专职人员数', en: 'Full-time staff' },
            {
              unit: '人',
              plain: { zh: '专职从事信息公开工作的人数', en: 'People who work on information disclosure full time' },
            },
          ),
          row(
            'staff_part_time',
            '2、',
            { zh: '兼职人员数', en: 'Part-time staff' },
            {
              unit: '人',
              plain: {
                zh: '兼职从事信息公开工作的人数',
                en: 'People who work on information disclosure beside other duties',
              },
            },
          ),
        ],
      ),
      row(
        'budget',
        '（三）',
        { zh: '政府信息公开专项经费', en: 'Dedicated budget' },
        {
          unit: '万元',
          kind: 'amount',
          plain: { zh: '信息公开工作的专项经费', en: 'Money set aside for information disclosure' },
        },
      ),
    ],
    { silent: true },
  ),
  group(
    'meetings_group',
    '十四、',
    { zh: '政府信息公开会议和培训情况', en: 'Meetings and training' },
    [
      row(
        'meetings',
        '十四（一）',
        { zh: '召开政府信息公开工作会议或专题会议数', en: 'Meetings on disclosure' },
        {
          unit: '次',
          plain: {
            zh: '本年召开的信息公开工作会议或专题会议次数',
            en: 'Meetings held on information disclosure this year',
          },
          thing: 'meetings',
        },
      ),
      row(
        'training_courses',
        '（二）',
        { zh: '举办各类培训班数', en: 'Training courses' },
        {
          unit: '次',
          plain: {
            zh: '本年举办的信息公开培训班次数',
            en: 'Training courses on information disclosure held this year',
          },
          thing: 'courses',
        },
      ),
      row(
        'trainees',
        '（三）',
        { zh: '接受培训人员数', en: 'People trained' },
        {
          unit: '人次',
          plain: {
            zh: '本年接受信息公开培训的人次',
            en: 'Attendances at training on information disclosure this year',
          },
        },
      ),
    ],
    { silent: true },
  ),
] as const;

export const statistics2014 = table({
  id: 'stat2014',
  title: { zh: '政府信息公开情况统计表（2014 年式）', en: 'Statistics table, 2014 form' },
  where: '附表 统计表',
  heads: [
    {
      ...head('title', '统计指标', '指标名称', '计量单位', '统计数', '统计数据', '单位'),
      en: 'Indicator',
      strong: false,
    },
  ],
  unitHead: { zh: '单位', en: 'Unit' },
  parts: [
    { first: 'active', zh: '一、主动公开情况', en: '1. Proactive disclosure' },
    { first: 'responses_group', zh: '二、回应解读情况', en: '2. Responses and interpretations' },
    { first: 'requests_group', zh: '三、依申请公开情况', en: '3. Disclosure on request' },
    { first: 'reviews', zh: '四至六、复议、诉讼与举报投诉', en: '4–6. Reviews, lawsuits and complaints' },
    { first: 'deposited', zh: '七至十一、查阅场所、网站与公报', en: '7–11. Reading places, websites and gazettes' },
    { first: 'fees', zh: '十二至十四、收费、机构、经费与培训', en: '12–14. Fees, staff, budgets and training' },
  ],
  listed: {
    answers_already_public: [{ in: 'sentence.single', order: 2, words: 'Public' }],
    reviews: [{ in: 'sentence.reviews', order: 2 }],
    suits: [{ in: 'sentence.suits', order: 3 }],
  },
  strongFrom: { row: 5, column: Number.POSITIVE_INFINITY },
  name: (rows) => {
    const of = rows.at(-1);
    return { zh: `${of?.number}${of?.zh}`, en: of?.en ?? '' };
  },
  plain: (rows) => {
    const of = rows.at(-1);
    return of?.type === 'row' ? of.plain : { zh: '', en: '' };
  },
  blocks: [block([column('', { zh: '统计数', en: 'Number' }, { plain: { zh: '', en: '' } })], chapters)],
});
