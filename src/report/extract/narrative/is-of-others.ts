// The words before a quantity → whether they speak of the reporting body, by any of its names, or of somebody else.

/** 全区共收到: for a bureau all of its district is more than itself. */
const TERRITORY =
  /(?:^|[,:年度])全(?<level>[省市区县州盟旗镇乡])(?:[^,:]{0,8}系统|各级[^,:]{0,4}|各?(?:机关|部门|单位))?(?:共|累计|总计|合计|全年|主动|公开|发布|收到|受理|接收|接到|新收|办理|处理|依申请|政府信息|政务信息)/;
const TOWN = /(?:[镇乡](?:人民政府)?|街道(?:办事处)?)$/;
const DEPARTMENT =
  /(公安|教育|卫健|交通|税务|环保|住建|民政|人社|财政|文旅|应急|市场监管|水利|农业|司法|发改|统计|审计|气象|宣传)部门[^,;]{0,4}(?:微信|微博|公众号|网站)/;
/** 在“青岛教育”等上级微信公众号刊发. */
const SUPERIOR_ACCOUNT = /上级[^,;]{0,6}(?:微信|微博|公众号)/;

/** True where a wider territory, another department or an authority above is named. */
export function isOfOthers(head: string, agency: string): boolean {
  if (isOfTerritory(head, agency) || SUPERIOR_ACCOUNT.test(head)) return true;
  const department = DEPARTMENT.exec(head)?.[1];
  return department !== undefined && !occursInOrder(department, agency);
}

/** True where a body that is no government, or one of a town, speaks of all of the territory it lies in. */
export function isOfTerritory(head: string, agency: string): boolean {
  const level = TERRITORY.exec(head)?.groups?.level;
  if (level === undefined) return false;
  return !isGovernment(agency) || (TOWN.test(agency) && !/[镇乡]/.test(level));
}

export function isGovernment(agency: string): boolean {
  return /人民政府|管委会|管理委员会|办事处|街道|[省市县区镇乡州盟旗]$/.test(agency);
}

/** 卫健 occurs in 卫生健康局: each of its characters stands there in this order. */
export function occursInOrder(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at += 1;
  return at === part.length;
}

/** The body that reports, as its names are printed. */
export interface OwnNames {
  agency: string;
  /** Former, shorter and other names of it or of its kind (环保局). */
  names?: readonly string[];
}

const FIRST_PERSON =
  /^[我本](?:们)?(?:[省市县区州旗盟镇乡村局委办厅院署会处队站所校]|街道(?:办事处|办)?|单位|机关|部门|中心|公司|分局|支队|大队|片区|新区|社区|管委会)(?:机关|本级|(?:人民)?政府|党委|党工委|[\p{Script=Han}]{0,8}(?:办公室|科|处|室))?$/u;
const OWN_ORGAN = /^全[局委厅院队]$|^(?:局|委|厅|办|院|队|镇|乡|街道)(?:机关|本级|办公室)$|^(?:机关|单位)$/;
/** 县政府新闻办, 局政务公开办: a desk of the body. */
const OWN_DESK = /(?<=政府|[局委厅镇乡县市区]|街道)(?:新闻|政务公开|信息公开)办(?:公室)?$/;
/** 市局机关, of a bureau of the city. */
const OWN_ORGAN_OF_LEVEL = /^[省市区县州旗]?(?:局|委|厅)(?:机关|本级)?$/;
const BELOW =
  /下属|所属|直属|下辖|辖区|[各某]|其[他它]|兄弟|基层|二级|部分|有关|相关|成员单位|牵头单位|责任单位|代办|局属|委属|上级|系统/;
const ALL_OF_IT =
  /^(?:[全我本][省市县区州盟旗镇乡])?各级[\p{Script=Han}]*$|^[全我本][省市县区州盟旗镇乡](?:各|直)?(?:部门|单位|机关)?$/u;
const BRANCH = /(?:分局|支队|大队|总队|中心|[站所队院])$/;
const GOVERNMENT = /(?:政府|管委会|管理委员会|办事处|街道办|街道|[省市县区镇乡州盟旗])$/;
const OFFICE = /(?<=政府|管委会|管理委员会)办公[室厅]$/;
/** 市政府及各部门. */
const WITH_DEPARTMENTS = /(?:及|和|与)(?:其|各|所属|[省市县区州旗]直)*(?:组成|工作)?(?:部门|单位|机构)$/;
/** 市政府各部门单位. */
const DEPARTMENTS = /政府各(?:组成|工作)?(?:部门|单位|机构)+$/;
const ORGAN = /(?:党工委|党委|[省市县区镇乡州盟旗]委|人民政府|政府|管理委员会|管委会|办事处|街道办)/g;
/** The level of a name is the last of these; 市场, 城乡 and 片区 are none. */
const LEVEL =
  /街道|(?<!城(?=市[管建规综发更执]))市(?![场监容]|政(?!府))|(?<![社片园景林])区|县(?!域)|省|州|盟|旗|镇|(?<!城)乡(?![村建])/g;

/** True for the first person, for one of the body's names, and for its whole territory if it is a government. */
export function isOwnBody(printed: string, own: OwnNames): boolean {
  const names = printed.replace(/[“”]/g, '').split('、');
  return (governs(own.agency) && nameAll(names)) || names.some((name) => isOwnName(name, own));
}

/** 各乡镇、县直各单位: all that are below a government, of both sorts. */
function nameAll(names: readonly string[]): boolean {
  return names.some((name) => /镇|乡|街道/.test(name)) && names.some((name) => /部门|单位|机关/.test(name));
}

function governs(agency: string): boolean {
  return GOVERNMENT.test(agency.replace(OFFICE, ''));
}

/** 国家税务总局平原县税务局: the ministry's name before its bureau's. */
const MINISTRY = /^国家[\p{Script=Han}]{2,6}总局(?=[\p{Script=Han}]{3,})/u;

function isOwnName(printed: string, { agency, names = [] }: OwnNames): boolean {
  const name = printed
    .replace(MINISTRY, '')
    .replace(/街办$/, '街道')
    .replace(OWN_DESK, '')
    .replace(/(?:政)?府办$/, '政府办公室');
  if (FIRST_PERSON.test(name) && !BELOW.test(name)) return true;
  if (OWN_ORGAN.test(name)) return true;
  if (OWN_ORGAN_OF_LEVEL.test(name) && levelOf(name) === levelOf(agency)) return true;
  const isGoverning = governs(agency);
  if (isGoverning && ALL_OF_IT.test(name) && levelOf(name) === levelOf(agency)) return true;
  if (
    isGoverning &&
    DEPARTMENTS.test(name) &&
    isSameGovernment(name.replace(DEPARTMENTS, '政府'), agency.replace(OFFICE, ''))
  )
    return true;
  if (isGoverning && WITH_DEPARTMENTS.test(name)) return isSameGovernment(name, agency.replace(OFFICE, ''));
  if (BELOW.test(name)) return isGoverning && /^各级/.test(name);
  // A copy that masks the name: (区)教育局. Whoever acts may be the one.
  if (agency === '' || agency.includes('(')) return true;
  return isGoverning ? isSameGovernment(name, agency.replace(OFFICE, '')) : isSameBureau(name, agency, names);
}

function isSameGovernment(name: string, agency: string): boolean {
  const plain = name.replace(WITH_DEPARTMENTS, '').replace(OFFICE, '');
  if (!GOVERNMENT.test(plain) && !/(?:党委|党工委)$/.test(plain)) return false;
  const core = plain.replace(ORGAN, '');
  if (core === '') return true;
  // 新城管委会, 高新区: a zone is called without its place.
  const isSame = levelOf(plain) === levelOf(agency) || (levelOf(plain) === undefined && core.length > 1);
  return isSame && occursInOrder(core.replace(/^[全我本]/, ''), agency);
}

function isSameBureau(name: string, agency: string, names: readonly string[]): boolean {
  if (GOVERNMENT.test(name) || name === '') return /^(?:全)?(?:局|委|厅)$/.test(name);
  const branch = BRANCH.exec(agency)?.[0];
  if (BRANCH.exec(name)?.[0] !== branch) return false;
  if (branch !== undefined && [...name].every((character) => agency.includes(character))) return true;
  if (!isSameLevel(name, agency)) return false;
  if (occursInOrder(name, agency) || isVerticalBureau(name, agency)) return true;
  const [, place = '', trade = name] = /^(.*?[省市县区州盟旗镇乡])(?![场监政容村])(.+)$/u.exec(name) ?? [];
  return (
    occursInOrder(place, agency) && names.some((one) => one !== '' && trade.length > 1 && occursInOrder(trade, one))
  );
}

/** 大连银保监局 of 中国银行保险监督管理委员会大连监管局: the place of a body of the state stands last in its full name, first in its short one. */
function isVerticalBureau(name: string, agency: string): boolean {
  return /^(?:中国|国家)/.test(agency) && name.length > 4 && [...name].every((character) => agency.includes(character));
}

/** 杭州市余杭卫生健康局 leaves the 区 of 余杭区 out; 杭州市卫生健康局 is the body above it. */
function isSameLevel(name: string, agency: string): boolean {
  const level = [...name.matchAll(LEVEL)].at(-1);
  if (level === undefined || level[0] === levelOf(agency)) return true;
  const behind = level.index + level[0].length;
  return agency.startsWith(name.slice(0, behind + 2)) && name.length > behind + 2;
}

function levelOf(name: string): string | undefined {
  return [...name.matchAll(LEVEL)].at(-1)?.[0];
}
