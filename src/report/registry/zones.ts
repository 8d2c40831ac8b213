// Zones that publish reports and have no code of their own → the region whose code they borrow, and what they are called.

export interface Zone {
  name: string;
  region: string;
  /** Other names; the first characters of the city above are understood without an entry. */
  aliases: readonly string[];
}

export const zones: readonly Zone[] = [
  { name: '平潭综合实验区', region: '350128', aliases: [] },
  { name: '雄安新区', region: '130000', aliases: ['河北雄安新区'] },
  { name: '西咸新区', region: '610100', aliases: ['陕西省西咸新区', '陕西西咸新区'] },
  { name: '杨凌示范区', region: '610403', aliases: ['杨凌农业高新技术产业示范区', '杨凌农业高新示范区'] },
  { name: '两江新区', region: '500000', aliases: ['重庆两江新区'] },
  { name: '万盛经济技术开发区', region: '500110', aliases: ['万盛经开区', '重庆万盛经济技术开发区'] },
  {
    name: '西部科学城重庆高新技术产业开发区',
    region: '500000',
    aliases: ['重庆高新技术产业开发区', '重庆高新区', '西部科学城重庆高新区'],
  },
  { name: '四川天府新区', region: '510100', aliases: ['天府新区', '天府新区成都直管区', '四川天府新区成都直管区'] },
  { name: '成都东部新区', region: '510100', aliases: [] },
  { name: '贵安新区', region: '520000', aliases: ['贵州贵安新区'] },
  { name: '滇中新区', region: '530100', aliases: ['云南滇中新区'] },
  { name: '湖南湘江新区', region: '430100', aliases: ['湘江新区'] },
  { name: '赣江新区', region: '360000', aliases: ['江西赣江新区'] },
  { name: '哈尔滨新区', region: '230100', aliases: [] },
  { name: '长春新区', region: '220100', aliases: [] },
  { name: '福州新区', region: '350100', aliases: [] },
  { name: '大连金普新区', region: '210213', aliases: ['金普新区'] },
  { name: '青岛西海岸新区', region: '370211', aliases: ['西海岸新区'] },
  { name: '南京江北新区', region: '320100', aliases: ['江北新区'] },
  { name: '横琴粤澳深度合作区', region: '440402', aliases: ['横琴新区', '珠海横琴新区', '珠海市横琴新区'] },
  { name: '前海深港现代服务业合作区', region: '440300', aliases: ['前海合作区'] },
  { name: '光明新区', region: '440311', aliases: [] },
  { name: '大鹏新区', region: '440300', aliases: [] },
  { name: '深汕特别合作区', region: '440300', aliases: [] },
  {
    name: '武汉东湖新技术开发区',
    region: '420100',
    aliases: ['东湖新技术开发区', '东湖高新区', '东湖高新技术开发区', '武汉东湖高新区', '东湖开发区'],
  },
  { name: '武汉经济技术开发区', region: '420100', aliases: ['武汉经开区'] },
  { name: '武汉东湖生态旅游风景区', region: '420100', aliases: ['东湖生态旅游风景区', '东湖风景区'] },
  { name: '洋浦经济开发区', region: '460000', aliases: ['海南洋浦经济开发区'] },
  { name: '北京经济技术开发区', region: '110115', aliases: ['亦庄经济技术开发区'] },
  { name: '中新天津生态城', region: '120116', aliases: ['天津生态城'] },
  { name: '天津经济技术开发区', region: '120116', aliases: [] },
  { name: '舟山群岛新区', region: '330900', aliases: ['浙江舟山群岛新区'] },
  { name: '湄洲岛国家旅游度假区', region: '350305', aliases: ['湄洲岛管理区'] },
  { name: '泉州台商投资区', region: '350500', aliases: [] },
  { name: '长岛海洋生态文明综合试验区', region: '370614', aliases: ['长岛综合试验区', '长岛综试区'] },
  { name: '郑东新区', region: '410100', aliases: [] },
  { name: '曹妃甸新区', region: '130209', aliases: [] },
  { name: '长白山保护开发区', region: '220000', aliases: ['吉林省长白山保护开发区'] },
];

/** Short names of zones that do have a code. */
export const zoneShortNames: readonly (readonly [name: string, code: string])[] = [
  ['威海高区', '371071'],
  ['威海火炬高新技术产业开发区', '371071'],
  ['威海经区', '371072'],
  ['威海临港区', '371073'],
  ['威海市临港区', '371073'],
  ['郑州航空港区', '410173'],
  ['五台山', '140971'],
];

/** The long and the short way to print a kind of zone. */
const kinds: readonly (readonly [long: string, short: string])[] = [
  ['高新技术产业开发区', '高新区'],
  ['高新技术产业开发区', '高新技术开发区'],
  ['高新技术开发区', '高新区'],
  ['高新技术产业园区', '高新区'],
  ['经济技术开发区', '经开区'],
  ['经济开发区', '经开区'],
  ['国家级经济技术开发区', '经济技术开发区'],
  ['城乡一体化示范区', '示范区'],
];

/** Takes the names of the regions above from the front: 河北唐山海港经济开发区 → 海港经济开发区. */
export function cutAncestors(name: string, ancestors: readonly string[]): string {
  let rest = name;
  for (const ancestor of ancestors) {
    if (rest.startsWith(ancestor) && rest.length > ancestor.length + 2) rest = rest.slice(ancestor.length);
  }
  return rest;
}

/** Lists the short ways to print a zone's name. */
export function shortenZone(name: string): string[] {
  return kinds.flatMap(([long, short]) => (name.endsWith(long) ? [name.slice(0, -long.length) + short] : []));
}

/** Spells a zone that no table knows in its long form, so that 高新区 and 高新技术产业开发区 get one id. */
export function spellZone(name: string): string {
  return name.replace(/高新区$|高新技术开发区$/, '高新技术产业开发区').replace(/经开区$/, '经济技术开发区');
}
