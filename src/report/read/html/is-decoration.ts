// `<img>` and the link around it → whether it only decorates the page: an icon, a seal, a share button, a code to scan.
import type { Element } from 'hast';
import { isSmallPicture, readLength, readStyleLength } from '../shown-size.ts';

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
