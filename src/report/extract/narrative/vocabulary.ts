// The words of such reports, in one spelling (half-width, simplified), as sources of regular expressions.

/** What may be counted; the longest match wins. */
export const MEASURE_WORDS = [
  '条次',
  '人次',
  '批次',
  '班次',
  '件次',
  '篇次',
  '期次',
  '场次',
  '余次',
  '条',
  '件',
  '篇',
  '份',
  '次',
  '期',
  '个',
  '宗',
  '起',
  '项',
  '人',
  '名',
  '场',
  '元',
  '则',
  '幅',
  '部',
  '封',
  '例',
  '户',
  '位',
  '家',
  '批',
  '班',
  '组',
  '台',
  '册',
  '通',
  '种',
  '类',
  '大类',
  '天',
  '处',
  '块',
  '版',
  '辆',
  '多条',
  '字',
  '卷',
  '所',
  '支',
  '座',
  '平方米',
  '公里',
  '亩',
  '吨',
  '万元',
  '亿元',
  '页',
  '集',
  '贴',
  '帖',
  '问',
  '轮',
  '档',
  '季',
  '回',
  '句',
  '张',
  '股',
  '只',
  '片',
  '本',
  '事项',
];

/** Verbs of making public, the longer first. */
export const PUBLISH =
  '主动公开|公开发布|发稿|发布|公布|公示|推送|推文|推发|发文|发博|刊发|刊登|刊载|更新|上传|发表|编发|推出|发送|登载|上网|录入|转发|推介|公开|新增';

/** The words before which 公开 is part of a name and no verb. */
export const DISCLOSURE_AS_NAME =
  /公开栏(?!目)|法定主动公开内容|(?:信息|政务|资讯)公开(?=(?:统一)?平台|目录|专栏|专区|栏目|网|工作|系统|指南|年报|年度|制度|申请|条例|领域|查阅|方面|渠道|载体|标准|属性|事项|办法|栏|范围|内容|规定|透明|模块|版块|板块)/g;

/** Phrases with 公开 that speak of something else than publishing on one's own initiative. */
export const OTHER_DISCLOSURE =
  /不予公开|部分公开|予以公开|同意公开|依申请公开|申请公开|信息公开申请|公开申请|双公开|[五三两]公开|预公开|不公开|一公开|未公开|拟公开|应公开|不宜公开|不能公开|不得公开|未予公开|公开属性|公开率|公开答复|公开选|公开招|公开征|公开课|公开日/;

/** Where something was made public. */
export const CHANNELS = {
  website:
    /(?:中国·?[^,;。、]{1,6})?(?:门户网站|政府网站|政务网站|官方网站|公众信息网站?|政务信息网站?|信息网站?|门户网|政务公开网站?|信息公开网站?|公开网站?|政务网|政府网|官方网|官网|公开(?:统一)?平台|信息平台|公示平台|政务外网|外网|网站|网页|网上(?=主动公开|公开)|(?<!新闻|新华|人民|中国|凤凰|腾讯|大众|红|日报|互联|联|上|内|专|域)网[”"》]?(?=(?:上|中)?(?:[^,;。]{0,12}(?:专栏|栏目|目录|频道|板块))?(?:上|中)?(?:共|累计)?(?:主动公开|公开|发布|公布|公示|更新)))/g,
  wechat: /微信公众平台|微信公众号|微信平台|微信号|微信订阅号|公众号|微信|订阅号|服务号|公众平台/g,
  weibo: /微博/g,
  other:
    /官微|两微一端|两微|新媒体|客户端|APP|app|抖音|快手|视频号|短视频|今日头条|头条号|头条|融媒体|学习强国|电视|广播|报纸|报刊|日报|时报|晚报|公报|公示栏|公告栏|公开栏(?!目)|宣传栏|电子屏|显示屏|LED|媒体|手机报|查阅点|查阅场所|查阅室|档案馆|图书馆|小程序|宣传册|明白纸|信息屏|手册|微视频|QQ群|微信群|钉钉|知乎|澎湃|触摸屏/g,
} as const;

export type Channel = keyof typeof CHANNELS;

/** What only the staff sees. */
export const INTERNAL =
  /内网|局域网|专网|OA|办公自动化|办公(?:系统|平台)|工作群|微信群|QQ群|钉钉|政务协同|群(?=发布|推送|转发)/i;

/** A body that does not report here is named by one of these words before the verb. */
export const SUBORDINATE =
  /(?:各|有关|相关|其他|所属|下属|直属|基层)(?:乡镇|镇乡|镇街|街镇|乡|镇|街道|县|区|县区|区县|市县|部门|单位|科室|处室|村|学校|中小学|医疗机构|分局|支队|大队)|局属|委属|科室|处室|直属单位|下属单位/;
export const WHOLE_TERRITORY = /(?:全[市县区省州盟旗镇乡局委系]|我[市县区省州镇乡局委街]|本[市县区省州镇乡局委单机街])/;

/** How a sentence says that there was none. The longest match wins. */
export const NONE =
  '(?:均|也|尚|暂|仍|还|都|从|并)?(?:未曾|没有|未有|未|没)(?:再)?(?:收到和处理|收到及处理|接收到|接收|收到过|收到|接到过|接到|接获|受理过|受理到|受理|收取|收悉|收|发生|产生|出现|办理|涉及|有|处理)?(?:过)?|暂无|无任何|均无|无|零|没有';

/** The request for information itself. */
export const REQUEST =
  '依申请公开|依申请|提出的?申请|信息公开的?申请|公开(?:政府|政务|相关|有关)?信息的?申请|政府信息申请|政务信息申请|(?:要求|请求)(?:公开|获取|提供)(?:其他方面|相关|有关)*的?(?:政府|政务)?信息|申请公开|公开的?申请|申请(?:政府|政务)?信息公开|申请信息|申请获取|要求(?:主动)?(?:公开|提供)[^,;。]{0,14}申请|信息公开[^,;。、]{0,12}申请|申请[^,;。、]{0,12}公开';

/** A clause with one of these between its subject and its number does not count what was made public. */
export const COUNTED_OTHERWISE =
  /阅读|点击|浏览|访问|粉丝|关注|订阅|用户|回应|咨询|留言|答复|回复|办理|受理|申请|收到|收集|账号|帐号|建设|点赞|评论|投诉|问卷|访谈|活动|处理|采纳|采用|用稿|互动|建立|建有|开通|开设|设立|栏目|培训|会议|查阅点|不予|转办|上报|报送|整改|排查|问题|纠正|错|撤|删|审核/;

/** The names of papers, the numbers of documents and addresses: what they print is about no count. */
export const MARKED = /《(?:[^《》。]|《[^《》。]{0,80}》){0,160}》|〔[^〔〕]{0,12}〕|https?:[\w./?=&-]{1,400}/g;

/** “海南省政府网”微信, 微博账号“深圳微博”: what an account is called names no channel. */
export const ACCOUNT_NAME =
  /[“"][^“”"]{1,24}[”"](?=(?:官方|政务|新浪|腾讯|的)*(?:微信|微博|公众号|公众平台|订阅号|服务号|抖音|头条|视频号))|(?<=(?:公众号|订阅号|服务号|微博|微信|账号|帐号|平台))[“"][^“”"]{1,24}[”"]/g;
