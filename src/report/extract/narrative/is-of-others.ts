// The words before a quantity → whether they speak of somebody else than the reporting body.

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
