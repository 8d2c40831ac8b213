// The long statistics table (统计表) of the 2014 form → metrics.
import type { Metric } from '../metric.ts';
import { type Entry, listMetrics } from './entry.ts';

const entries: Readonly<Record<string, Entry>> = {
  disclosed: {
    unit: '条',
    label: { zh: '一（一）主动公开政府信息数', en: 'Items disclosed on own initiative' },
    plain: {
      zh: '本年主动公开的政府信息条数（同一信息多处公开只计一次）',
      en: 'Items published unasked this year, each counted once however many channels carried it',
    },
  },
  disclosed_normative: {
    unit: '条',
    label: { zh: '其中：主动公开规范性文件数', en: 'Of these: normative documents disclosed' },
    plain: {
      zh: '本年主动公开的信息中，规范性文件的条数',
      en: 'Normative documents among the items published unasked this year',
    },
  },
  normative_issued: {
    unit: '件',
    label: { zh: '制发规范性文件总数', en: 'Normative documents issued' },
    plain: { zh: '本年制定并发布的规范性文件件数', en: 'Normative documents issued this year' },
  },
  channels: {
    unit: '条',
    label: { zh: '一（二）通过不同渠道和方式公开政府信息的情况', en: 'Items disclosed, by channel' },
    plain: {
      zh: '本年通过各种渠道公开信息的条数（同一信息可在几处各计一次）',
      en: 'Items published this year summed over all channels; one item may count in several',
    },
  },
  gazette: {
    unit: '条',
    label: { zh: '1、政府公报公开政府信息数', en: 'Published in the government gazette' },
    plain: { zh: '本年在政府公报上公开的信息条数', en: 'Items published in the government gazette this year' },
  },
  website: {
    unit: '条',
    label: { zh: '2、政府网站公开政府信息数', en: 'Published on the government website' },
    plain: { zh: '本年在政府网站上公开的信息条数', en: 'Items published on the government website this year' },
  },
  weibo: {
    unit: '条',
    label: { zh: '3、政务微博公开政府信息数', en: 'Published on official Weibo' },
    plain: { zh: '本年通过政务微博公开的信息条数', en: 'Items published on official Weibo accounts this year' },
  },
  wechat: {
    unit: '条',
    label: { zh: '4、政务微信公开政府信息数', en: 'Published on official WeChat' },
    plain: { zh: '本年通过政务微信公开的信息条数', en: 'Items published on official WeChat accounts this year' },
  },
  other_channels: {
    unit: '条',
    label: { zh: '5、其他方式公开政府信息数', en: 'Published by other channels' },
    plain: { zh: '本年以其他方式公开的信息条数', en: 'Items published by other channels this year' },
  },
  responses: {
    unit: '次',
    label: { zh: '二（一）回应公众关注热点或重大舆情数', en: 'Responses to public concerns or major public opinion' },
    plain: {
      zh: '本年回应公众关注热点或重大舆情的次数',
      en: 'Times the agency responded this year to matters of public concern',
    },
  },
  press_conferences: {
    unit: '次',
    label: { zh: '二（二）1、参加或举办新闻发布会总次数', en: 'Press conferences held or joined' },
    plain: { zh: '本年参加或举办新闻发布会的总次数', en: 'Press conferences held or joined this year' },
  },
  press_conferences_head: {
    unit: '次',
    label: { zh: '其中：主要负责同志参加新闻发布会次数', en: 'Of these: press conferences attended by the head' },
    plain: {
      zh: '其中主要负责人参加的新闻发布会次数',
      en: 'Press conferences this year that the head of the agency attended',
    },
  },
  online_interviews: {
    unit: '次',
    label: { zh: '2、政府网站在线访谈次数', en: 'Online interviews on the government website' },
    plain: {
      zh: '本年在政府网站上做在线访谈的次数',
      en: 'Online interviews given on the government website this year',
    },
  },
  online_interviews_head: {
    unit: '次',
    label: { zh: '其中：主要负责同志参加政府网站在线访谈次数', en: 'Of these: online interviews given by the head' },
    plain: {
      zh: '其中主要负责人参加的在线访谈次数',
      en: 'Online interviews this year that the head of the agency took part in',
    },
  },
  interpretations: {
    unit: '篇',
    label: { zh: '3、政策解读稿件发布数', en: 'Policy explanations published' },
    plain: { zh: '本年发布的政策解读稿件篇数', en: 'Articles published this year to explain policies' },
  },
  social_responses: {
    unit: '次',
    label: { zh: '4、微博微信回应事件数', en: 'Responses on Weibo and WeChat' },
    plain: { zh: '本年通过微博、微信回应事件的次数', en: 'Events responded to on Weibo or WeChat this year' },
  },
  other_responses: {
    unit: '次',
    label: { zh: '5、其他方式回应事件数', en: 'Responses by other means' },
    plain: { zh: '本年以其他方式回应事件的次数', en: 'Events responded to by other means this year' },
  },
  requests: {
    unit: '件',
    label: { zh: '三（一）收到申请数', en: 'Requests received' },
    plain: { zh: '本年收到的信息公开申请件数', en: 'Information requests received this year' },
  },
  requests_in_person: {
    unit: '件',
    label: { zh: '1、当面申请数', en: 'Requests made in person' },
    plain: { zh: '本年当面提出的申请件数', en: 'Information requests made in person this year' },
  },
  requests_fax: {
    unit: '件',
    label: { zh: '2、传真申请数', en: 'Requests by fax' },
    plain: { zh: '本年通过传真提出的申请件数', en: 'Information requests made by fax this year' },
  },
  requests_online: {
    unit: '件',
    label: { zh: '3、网络申请数', en: 'Requests online' },
    plain: { zh: '本年通过网络提出的申请件数', en: 'Information requests made online this year' },
  },
  requests_letter: {
    unit: '件',
    label: { zh: '4、信函申请数', en: 'Requests by letter' },
    plain: { zh: '本年通过信函提出的申请件数', en: 'Information requests made by letter this year' },
  },
  requests_other: {
    unit: '件',
    label: { zh: '5、其他形式', en: 'Requests in other ways' },
    plain: { zh: '本年以其他形式提出的申请件数', en: 'Information requests made in other ways this year' },
  },
  concluded: {
    unit: '件',
    label: { zh: '三（二）申请办结数', en: 'Requests concluded' },
    plain: { zh: '本年办结的申请件数', en: 'Information requests concluded this year' },
  },
  concluded_on_time: {
    unit: '件',
    label: { zh: '1、按时办结数', en: 'Concluded on time' },
    plain: { zh: '本年按时办结的申请件数', en: 'Information requests concluded within the statutory time' },
  },
  concluded_extended: {
    unit: '件',
    label: { zh: '2、延期办结数', en: 'Concluded after an extension' },
    plain: { zh: '本年延期办结的申请件数', en: 'Information requests concluded after the time was extended' },
  },
  answers: {
    unit: '件',
    label: { zh: '三（三）申请答复数', en: 'Answers given' },
    plain: { zh: '本年对申请作出的答复件数', en: 'Answers given to information requests this year' },
  },
  answers_already_public: {
    unit: '件',
    label: { zh: '1、属于已主动公开范围数', en: 'Answers: already public' },
    plain: { zh: '答复说所要信息已经主动公开的件数', en: 'Answers that the information had already been published' },
  },
  answers_granted: {
    unit: '件',
    label: { zh: '2、同意公开答复数', en: 'Answers: granted' },
    plain: { zh: '同意公开的答复件数', en: 'Answers that granted the request' },
  },
  answers_partial: {
    unit: '件',
    label: { zh: '3、同意部分公开答复数', en: 'Answers: partly granted' },
    plain: { zh: '同意公开一部分信息的答复件数', en: 'Answers that granted the request in part' },
  },
  answers_denied: {
    unit: '件',
    label: { zh: '4、不同意公开答复数', en: 'Answers: denied' },
    plain: { zh: '不同意公开的答复件数', en: 'Answers that denied the request' },
  },
  denied_state_secret: {
    unit: '件',
    label: { zh: '其中：涉及国家秘密', en: 'Denied: state secret' },
    plain: {
      zh: '因为涉及国家秘密而不同意公开的件数',
      en: 'Requests denied because the information is a state secret',
    },
  },
  denied_trade_secret: {
    unit: '件',
    label: { zh: '涉及商业秘密', en: 'Denied: trade secret' },
    plain: {
      zh: '因为涉及商业秘密而不同意公开的件数',
      en: 'Requests denied because the information is a trade secret',
    },
  },
  denied_privacy: {
    unit: '件',
    label: { zh: '涉及个人隐私', en: 'Denied: personal privacy' },
    plain: {
      zh: '因为涉及个人隐私而不同意公开的件数',
      en: 'Requests denied because the information is private to a person',
    },
  },
  denied_stability: {
    unit: '件',
    label: {
      zh: '危及国家安全、公共安全、经济安全和社会稳定',
      en: 'Denied: national, public or economic security, social stability',
    },
    plain: {
      zh: '因为可能危及国家安全、公共安全、经济安全和社会稳定而不同意公开的件数',
      en: 'Requests denied because disclosure might endanger national, public or economic security or social stability',
    },
  },
  denied_not_government_information: {
    unit: '件',
    label: { zh: '不是《条例》所指政府信息', en: 'Denied: not government information under the Regulations' },
    plain: {
      zh: '因为不是《条例》所说的政府信息而不同意公开的件数',
      en: 'Requests denied because what was asked for is not government information under the Regulations',
    },
  },
  denied_other_law: {
    unit: '件',
    label: { zh: '法律法规规定的其他情形', en: 'Denied: other cases provided by law' },
    plain: {
      zh: '因为法律法规规定的其他情形而不同意公开的件数',
      en: 'Requests denied on another ground provided by law',
    },
  },
  answers_not_this_body: {
    unit: '件',
    label: { zh: '5、不属于本行政机关公开数', en: 'Answers: not for this agency to disclose' },
    plain: { zh: '答复说不归本机关公开的件数', en: 'Answers that another body would have to disclose the information' },
  },
  answers_not_exist: {
    unit: '件',
    label: { zh: '6、申请信息不存在数', en: 'Answers: information does not exist' },
    plain: { zh: '答复说所要信息不存在的件数', en: 'Answers that the information does not exist' },
  },
  answers_need_correction: {
    unit: '件',
    label: { zh: '7、告知作出更改补充数', en: 'Answers: asked to amend the request' },
    plain: {
      zh: '告知申请人更改、补充申请的件数',
      en: 'Answers that asked the applicant to amend or complete the request',
    },
  },
  answers_other_way: {
    unit: '件',
    label: { zh: '8、告知通过其他途径办理数', en: 'Answers: referred to another procedure' },
    plain: { zh: '告知申请人通过其他途径办理的件数', en: 'Answers that referred the applicant to another procedure' },
  },
  reviews: {
    unit: '件',
    label: { zh: '四、行政复议数量', en: 'Administrative reviews' },
    plain: {
      zh: '本年因信息公开引起的行政复议件数',
      en: 'Administrative reviews over information disclosure this year',
    },
  },
  reviews_upheld: {
    unit: '件',
    label: { zh: '（一）维持具体行政行为数', en: 'Administrative reviews: upheld' },
    plain: { zh: '行政复议维持原处理的件数', en: 'Administrative reviews that left the agency’s act standing' },
  },
  reviews_corrected: {
    unit: '件',
    label: { zh: '（二）被依法纠错数', en: 'Administrative reviews: corrected' },
    plain: { zh: '行政复议依法纠正原处理的件数', en: 'Administrative reviews that corrected the agency’s act' },
  },
  reviews_other: {
    unit: '件',
    label: { zh: '（三）其他情形数', en: 'Administrative reviews: other' },
    plain: { zh: '行政复议以其他情形了结的件数', en: 'Administrative reviews that ended in another way' },
  },
  suits: {
    unit: '件',
    label: { zh: '五、行政诉讼数量', en: 'Lawsuits' },
    plain: { zh: '本年因信息公开引起的行政诉讼件数', en: 'Lawsuits over information disclosure this year' },
  },
  suits_upheld: {
    unit: '件',
    label: { zh: '（一）维持具体行政行为或者驳回原告诉讼请求数', en: 'Lawsuits: upheld or claim dismissed' },
    plain: {
      zh: '行政诉讼维持原处理或驳回原告请求的件数',
      en: 'Lawsuits that left the agency’s act standing or dismissed the claim',
    },
  },
  suits_corrected: {
    unit: '件',
    label: { zh: '（二）被依法纠错数', en: 'Lawsuits: corrected' },
    plain: { zh: '行政诉讼依法纠正原处理的件数', en: 'Lawsuits that corrected the agency’s act' },
  },
  suits_other: {
    unit: '件',
    label: { zh: '（三）其他情形数', en: 'Lawsuits: other' },
    plain: { zh: '行政诉讼以其他情形了结的件数', en: 'Lawsuits that ended in another way' },
  },
  complaints: {
    unit: '件',
    label: { zh: '六、被举报投诉数量', en: 'Complaints and reports' },
    plain: {
      zh: '本年因信息公开被举报投诉的件数',
      en: 'Complaints and reports made against the agency over disclosure this year',
    },
  },
  complaints_upheld: {
    unit: '件',
    label: { zh: '（一）维持具体行政行为数', en: 'Complaints: upheld the agency' },
    plain: { zh: '举报投诉后维持原处理的件数', en: 'Complaints after which the agency’s act was left standing' },
  },
  complaints_corrected: {
    unit: '件',
    label: { zh: '（二）被纠错数', en: 'Complaints: corrected' },
    plain: { zh: '举报投诉后纠正原处理的件数', en: 'Complaints after which the agency’s act was corrected' },
  },
  complaints_other: {
    unit: '件',
    label: { zh: '（三）其他情形数', en: 'Complaints: other' },
    plain: { zh: '举报投诉以其他情形了结的件数', en: 'Complaints that ended in another way' },
  },
  deposited: {
    unit: '条',
    label: { zh: '七、向图书馆、档案馆等查阅场所报送信息数', en: 'Items sent to libraries and archives' },
    plain: {
      zh: '本年报送图书馆、档案馆等查阅场所的信息条数',
      en: 'Items sent this year to libraries, archives and other public reading places',
    },
  },
  deposited_paper: {
    unit: '条',
    label: { zh: '（一）纸质文件数', en: 'Sent on paper' },
    plain: { zh: '报送查阅场所的纸质文件条数', en: 'Items sent to public reading places on paper' },
  },
  deposited_electronic: {
    unit: '条',
    label: { zh: '（二）电子文件数', en: 'Sent in electronic form' },
    plain: { zh: '报送查阅场所的电子文件条数', en: 'Items sent to public reading places in electronic form' },
  },
  sites: {
    unit: '个',
    label: {
      zh: '八、开通政府信息公开网站（或设立门户网站信息公开专栏）数',
      en: 'Disclosure websites or website sections',
    },
    plain: {
      zh: '开通的信息公开网站（或门户网站专栏）个数',
      en: 'Websites, or sections of websites, opened for disclosure',
    },
  },
  sites_city: {
    unit: '个',
    label: { zh: '（一）市政府及其部门门户网站', en: 'Websites: city government and its departments' },
    plain: {
      zh: '市政府及其部门开通的信息公开网站个数',
      en: 'Disclosure websites of the city government and its departments',
    },
  },
  sites_county: {
    unit: '个',
    label: { zh: '（二）县（市、区）政府门户网站', en: 'Websites: county and district governments' },
    plain: {
      zh: '县（市、区）政府开通的信息公开网站个数',
      en: 'Disclosure websites of county and district governments',
    },
  },
  sites_town: {
    unit: '个',
    label: { zh: '（三）乡镇政府（街道办事处）门户网站', en: 'Websites: townships and subdistricts' },
    plain: {
      zh: '乡镇政府（街道办事处）开通的信息公开网站个数',
      en: 'Disclosure websites of townships and subdistricts',
    },
  },
  gazette_issues: {
    unit: '期',
    label: { zh: '九（一）公报发行期数', en: 'Gazette issues' },
    plain: { zh: '本年政府公报发行的期数', en: 'Issues of the government gazette this year' },
  },
  gazette_copies: {
    unit: '份',
    label: { zh: '九（二）公报发行总份数', en: 'Gazette copies' },
    plain: { zh: '本年政府公报发行的总份数', en: 'Copies of the government gazette distributed this year' },
  },
  reading_points: {
    unit: '个',
    label: { zh: '十、设置政府信息查阅点数', en: 'Public reading points' },
    plain: { zh: '供公众查阅政府信息的场所个数', en: 'Places where the public can read government information' },
  },
  reading_points_city: {
    unit: '个',
    label: { zh: '（一）市政府及其部门', en: 'Reading points: city government and its departments' },
    plain: { zh: '市政府及其部门设置的查阅点个数', en: 'Reading points of the city government and its departments' },
  },
  reading_points_county: {
    unit: '个',
    label: {
      zh: '（二）县（市、区）政府及其部门',
      en: 'Reading points: county and district governments and their departments',
    },
    plain: {
      zh: '县（市、区）政府及其部门设置的查阅点个数',
      en: 'Reading points of county and district governments and their departments',
    },
  },
  reading_points_town: {
    unit: '个',
    label: { zh: '（三）乡镇政府（街道办事处）', en: 'Reading points: townships and subdistricts' },
    plain: { zh: '乡镇政府（街道办事处）设置的查阅点个数', en: 'Reading points of townships and subdistricts' },
  },
  visitors: {
    unit: '次',
    label: { zh: '十一、查阅点接待人数', en: 'Visitors at reading points' },
    plain: { zh: '本年到查阅点查阅的人次', en: 'Visits to the reading points this year' },
  },
  visitors_city: {
    unit: '次',
    label: { zh: '（一）市政府及其部门', en: 'Visitors: city government and its departments' },
    plain: {
      zh: '本年到市政府及其部门查阅点查阅的人次',
      en: 'Visits this year to the reading points of the city government and its departments',
    },
  },
  visitors_county: {
    unit: '次',
    label: {
      zh: '（二）县（市、区）政府及其部门',
      en: 'Visitors: county and district governments and their departments',
    },
    plain: {
      zh: '本年到县（市、区）政府及其部门查阅点查阅的人次',
      en: 'Visits this year to the reading points of county and district governments and their departments',
    },
  },
  visitors_town: {
    unit: '次',
    label: { zh: '（三）乡镇政府（街道办事处）', en: 'Visitors: townships and subdistricts' },
    plain: {
      zh: '本年到乡镇政府（街道办事处）查阅点查阅的人次',
      en: 'Visits this year to the reading points of townships and subdistricts',
    },
  },
  fees: {
    unit: '万元',
    kind: 'amount',
    label: { zh: '十二、依申请公开信息收取的费用', en: 'Fees charged for information on request' },
    plain: { zh: '本年为依申请公开收取的费用', en: 'Fees charged this year for information given on request' },
  },
  offices: {
    unit: '个',
    label: { zh: '十三（一）政府信息公开工作专门机构数', en: 'Offices dedicated to disclosure' },
    plain: { zh: '专门负责信息公开的机构个数', en: 'Offices that do nothing but information disclosure' },
  },
  staff: {
    unit: '人',
    label: { zh: '（二）从事政府信息公开工作人员数', en: 'Staff working on disclosure' },
    plain: { zh: '从事信息公开工作的人数', en: 'People who work on information disclosure' },
  },
  staff_full_time: {
    unit: '人',
    label: { zh: '1、专职人员数', en: 'Full-time staff' },
    plain: { zh: '专职从事信息公开工作的人数', en: 'People who work on information disclosure full time' },
  },
  staff_part_time: {
    unit: '人',
    label: { zh: '2、兼职人员数', en: 'Part-time staff' },
    plain: { zh: '兼职从事信息公开工作的人数', en: 'People who work on information disclosure beside other duties' },
  },
  budget: {
    unit: '万元',
    kind: 'amount',
    label: { zh: '（三）政府信息公开专项经费', en: 'Dedicated budget' },
    plain: { zh: '信息公开工作的专项经费', en: 'Money set aside for information disclosure' },
  },
  meetings: {
    unit: '次',
    label: { zh: '十四（一）召开政府信息公开工作会议或专题会议数', en: 'Meetings on disclosure' },
    plain: { zh: '本年召开的信息公开工作会议或专题会议次数', en: 'Meetings held on information disclosure this year' },
  },
  training_courses: {
    unit: '次',
    label: { zh: '（二）举办各类培训班数', en: 'Training courses' },
    plain: { zh: '本年举办的信息公开培训班次数', en: 'Training courses on information disclosure held this year' },
  },
  trainees: {
    unit: '人次',
    label: { zh: '（三）接受培训人员数', en: 'People trained' },
    plain: { zh: '本年接受信息公开培训的人次', en: 'Attendances at training on information disclosure this year' },
  },
};

export const stat2014Metrics: readonly Metric[] = listMetrics(
  'stat2014',
  { where: '附表 统计表', templates: ['2014'] },
  entries,
);
