// A page’s flow → the same without menus, share bars, breadcrumbs, footers and catalogue sheets; and which `<img>` only decorates: an icon, a seal, a code to scan.

import type { Element } from 'hast';
import type { Grid } from '../../document/document.ts';
import { type Flow, type FlowBox, isMostlyLinks, type Line, listLines, measureFlow } from '../flow/flow.ts';
import { isSmallPicture, readLength, readStyleLength } from '../shown-size.ts';

/** Share bars, print and font-size switches: a line of nothing but these, two at least, is a bar. */
const BAR_WORDS =
  /分享到?|微信好友|微信|新浪微博|腾讯微博|微博|QQ空间|QQ好友|QQ|朋友圈|人人网|豆瓣|打印本页|打印此页|打印|字体大小|字体|字号|视力保护色?|保护视力色?|大|中|小|超大|默认|正常|放大|缩小|关闭窗口|关闭本页|关闭此页|关闭|收藏本页|收藏|返回顶部|返回首页|返回列表|返回|复制链接|手机扫一扫|扫一扫|在手机打开当前页|用手机查看|二维码|繁體|繁体|简体|无障碍阅读|无障碍|长者模式|朗读|纠错|RSS|A\s?[+-]|[\s·|/:：,，、()（）[\]【】<>《》+_-]/g;

/** Where the reader is on the site. */
const BREADCRUMB =
  /^(?:您|你)?(?:现在|当前|目前)?的?(?:所在)?(?:的?位置|栏目)(?:是|为)?\s*[:：>]|^首页\s*(?:>|»|›|\/|&gt;|-)/;

/** The neighbours in a list of articles. */
const NEIGHBOUR = /^[【[<]?\s*(?:上|下|前|后)一(?:篇|条|页|则)\s*(?:[】\]>]\s*)?(?:[:：]|$|没有|无)/;

/** The site's own lines at the foot of every page. A report's "承办建议提案 12 件" has no colon after it. */
const FOOTER =
  /^(?:网站)?(?:主办|承办|协办|维护|运维|管理|开发|技术支持|版权所有)(?:单位|方|机构)?\s*[:：]|^(?:版权所有|网站地图|站点地图|联系我们|关于我们|设为首页|加入收藏|隐私声明|免责声明)(?:\s|[|｜]|$)|^(?:建议使用|您是第|Copyright|©)|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁]\s?ICP\s?备|公网安备\s*\d|网站标识码\s*[:：]/i;

/** Labels of the sheet that names a document in the site's catalogue; matched without spaces. */
const METADATA_LABEL =
  /^(?:信息)?(?:索引号|索引|分类|主题分类|发布机构|发文机关|发文单位|公开机构|发布单位|信息来源|生成日期|成文日期|发布日期|发布时间|发文日期|公开日期|文号|发文字号|文件编号|有效性|时效性|效力状态|公开方式|公开范围|公开时限|公开形式|公开类别|体裁|体裁分类|组配分类|服务对象|关键词|主题词|内容概述|名称|信息名称|标题|备注.?文号)[:：]?$/;

/** One of these must be among the labels: a report's own list of documents also has names and numbers. */
const CATALOGUE_LABEL = /索引|主题分类|组配分类|体裁|(?:发布|公开)机构|信息来源/;

/** Where a report publishes, besides being where pages are shared: a line of these alone may be the head of a table. */
const CHANNEL = /^(?:微信|微博|新浪微博|腾讯微博)$/;

/** Longer lines hold more than the site's own wording; they are kept whole. */
const MAX_LINE = 200;
/** Breadcrumbs and footers laid out as lists fall apart into short items. */
const MAX_ITEM = 16;
const MAX_BOX = 150;

/** Whether a line says where on its site the page stands. */
export const isPath = (text: string): boolean => text.length <= MAX_LINE && BREADCRUMB.test(text);

/** In doubt a piece is kept. */
export function pruneBoilerplate(box: FlowBox): FlowBox {
  return { type: 'box', children: box.children.filter(isWanted).map(pruneInside) };
}

/** Whether a grid only says how the site files the document. */
export function isMetadata(grid: Grid): boolean {
  if (grid.cells.length > 60) return false;
  const labels = grid.cells.filter(({ text }) => METADATA_LABEL.test(text.replace(/\s/g, '')));
  return (
    labels.length >= 2 &&
    labels.length * 4 >= grid.cells.length &&
    labels.some(({ text }) => CATALOGUE_LABEL.test(text.replace(/\s/g, '')))
  );
}

function pruneInside(flow: Flow): Flow {
  return flow.type === 'box' ? pruneBoilerplate(flow) : flow;
}

function isWanted(flow: Flow): boolean {
  if (flow.type === 'line') return !isSiteText(flow.text);
  if (flow.type === 'grid') return !isMetadata(flow) && flow.cells.some((cell) => cell.text !== '');
  return flow.type !== 'box' || !(isLinkList(flow) || isScatteredSiteText(flow));
}

function isLinkList(box: FlowBox): boolean {
  return measureFlow(box).grids === 0 && isMostlyLinks(measureFlow(box));
}

function isScatteredSiteText(box: FlowBox): boolean {
  const { chars, headings, grids, attachments } = measureFlow(box);
  if (chars > MAX_BOX || headings > 0 || grids > 0 || attachments > 0) return false;
  const lines = listLines(box);
  return lines.length > 1 && lines.every(isItem) && isSiteText(lines.map((line) => line.text).join(' '));
}

function isItem(line: Line): boolean {
  if (/[。；]$/.test(line.text)) return false;
  return line.text.length <= MAX_ITEM || line.linked * 2 > line.text.length;
}

function isSiteText(text: string): boolean {
  if (text.length > MAX_LINE) return false;
  return BREADCRUMB.test(text) || NEIGHBOUR.test(text) || FOOTER.test(text) || isBar(text);
}

function isBar(text: string): boolean {
  const words = (text.match(BAR_WORDS) ?? []).filter((word) => /[\p{L}]/u.test(word));
  return words.length >= 2 && !words.every((word) => CHANNEL.test(word)) && text.replace(BAR_WORDS, '') === '';
}

/** Shorter pictures written into the page itself are placeholders and icons; base64, so three quarters as many bytes. */
const MIN_DATA = 6000;
/** Words between the marks of a file name, a folder or a class. */
const DECORATING =
  /(?:^|[^a-z])(?:icons?|ico|logo|share|qrcode|ewm|erweima|btn|button|arrow|banner|bg|dot|blank|spacer|transparent|pixel|conac|jiucuo|beian|seal|stamp|yinzhang|gongzhang|emoji|avatar|filetypeimages)(?:[^a-z]|$)/iu;
const DECORATING_WORDS =
  /二维码|印章|公章|签章|图标|扫一扫|打印本|关闭窗口|纠错|找错|党政机关|事业单位标识|公安|备案|无障碍|logo|^(?:分享到?)?(?:微信|微博|新浪微博|QQ空间|QQ)$/iu;
const PICTURE_FILE = /\.(?:jpe?g|png|gif|bmp|webp|tiff?|svg)(?:$|[?#])/iu;
/** `data-src`, `data-original`, `_src`, `data-lazy-src`. */
const LATE_SOURCE = /^(?!src(?:set)?$).*(?:src|original)$/iu;
/** A link that opens nothing, or only the picture itself. */
const NO_TARGET = /^\s*(?:#|javascript:|$)/iu;

/** `target`: where the link around it leads. Links to other pages are banners. */
export function isDecoration(element: Element, target: string | undefined): boolean {
  if (target !== undefined && !NO_TARGET.test(target) && !PICTURE_FILE.test(target)) return true;
  return isSmallPicture(readSize(element)) || isOrnament(element) || isDecoratingSource(readSource(element));
}

/** Shorter data is a transparent dot. */
const MIN_DOT = 200;
const SPACING = /(?:^|[^a-z])(?:blank|spacer|transparent|pixel|dot)(?:[^a-z]|$)/iu;

/** Whether nothing at all is seen of a picture: it only keeps things apart. In a cell any other may be a number. */
export function isSpacer(element: Element): boolean {
  const source = readSource(element);
  const { width, height } = readSize(element);
  if (source === '' || (width ?? 9) <= 2 || (height ?? 9) <= 2) return true;
  return /^data:/iu.test(source) ? source.length < MIN_DOT : SPACING.test(lastParts(source));
}

/** By its name or its words, whatever its size: no number. */
export function isOrnament(element: Element): boolean {
  const { className, id, alt, title } = element.properties;
  if (DECORATING_WORDS.test(`${alt ?? ''} ${title ?? ''}`.trim())) return true;
  return isDecorating([className, id].flat().join(' ')) || isDecorating(lastParts(readSource(element)));
}

const isDecorating = (names: string): boolean => DECORATING.test(names);

/** Pages that load pictures late keep the address aside and a placeholder in its place. */
function readSource({ properties }: Element): string {
  const kept = Object.entries(properties).find(
    ([name, value]) => LATE_SOURCE.test(name) && typeof value === 'string' && value !== '',
  );
  return String(kept?.[1] ?? properties.src ?? '');
}

function isDecoratingSource(source: string): boolean {
  if (source === '') return true;
  return /^data:/iu.test(source) && source.length < MIN_DATA;
}

/** The site's name stands before the first single slash; the file and its folder say what the picture is for. */
function lastParts(source: string): string {
  if (/^data:/iu.test(source)) return '';
  return source
    .replace(/[?#].*$/su, '')
    .split('/')
    .slice(-2)
    .join('/');
}

function readSize({ properties }: Element): { width: number | undefined; height: number | undefined } {
  const style = String(properties.style ?? '');
  const readOne = (name: 'width' | 'height'): number | undefined =>
    readStyleLength(style, name) ?? readLength(String(properties[name] ?? ''));
  return { width: readOne('width'), height: readOne('height') };
}
