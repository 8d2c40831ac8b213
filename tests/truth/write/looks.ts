// How a piece of text looks → its markup in each format. A look that a format has no markup for cannot be written there.

type Write = (text: string) => string;

const styled =
  (style: string): Write =>
  (text) =>
    `<span style="${style}">${text}</span>`;
const tagged =
  (open: string, close: string): Write =>
  (text) =>
    `${open}${text}${close}`;

/** Rules that looks of web pages by class need. */
export const classRules = [
  '.hid{display:none}',
  '.note{vertical-align:super;font-size:70%}',
  '.gone{text-decoration:line-through}',
  '.pale{color:#ffffff}',
  '.none,.other{visibility:hidden}',
];

/** A mark that stands raised behind a number and is no part of it. */
export const raisedHtml: Readonly<Record<string, Write>> = {
  sup: tagged('<sup>', '</sup>'),
  'sup with link': tagged('<sup><a href="#f1">', '</a></sup>'),
  'link with sup': tagged('<a href="#f1" name="r1"><sup>', '</sup></a>'),
  'sup with span': tagged('<sup><span style="font-size:9pt">', '</span></sup>'),
  'span with sup': tagged('<span lang="EN-US"><sup>', '</sup></span>'),
  'sup in brackets': tagged('<sup>[', ']</sup>'),
  sub: tagged('<sub>', '</sub>'),
  'vertical-align super': styled('vertical-align:super'),
  'vertical-align super small': styled('font-size:8pt;vertical-align: super;'),
  'vertical-align length': styled('font-size:60%;vertical-align:6pt'),
  'vertical-align sub': styled('vertical-align:sub;font-size:8pt'),
  'position raised': styled('position:relative;top:-0.5em;font-size:60%'),
  'mso raised': styled('mso-text-raise:5.0pt;font-size:7pt;vertical-align:super'),
  'class super': tagged('<span class="note">', '</span>'),
  'class MsoFootnoteReference': tagged(
    '<a href="#_ftn1"><span class="MsoFootnoteReference" style="vertical-align:super">',
    '</span></a>',
  ),
};

/** Struck or hidden text. */
export const goneHtml: Readonly<Record<string, Write>> = {
  del: tagged('<del>', '</del>'),
  s: tagged('<s>', '</s>'),
  strike: tagged('<strike>', '</strike>'),
  'line-through': styled('text-decoration:line-through'),
  'line-through spaced': styled('color:red; text-decoration : line-through ;'),
  'line-through long': styled('text-decoration-line:line-through'),
  'line-through parent': tagged('<span style="text-decoration:line-through"><b>', '</b></span>'),
  'class line-through': tagged('<span class="gone">', '</span>'),
  'display none': styled('display:none'),
  'display none important': styled('DISPLAY: none !important'),
  'visibility hidden': styled('visibility:hidden'),
  'hidden attribute': tagged('<span hidden>', '</span>'),
  'font-size 0': styled('font-size:0'),
  'font-size 0px': styled('font-size:0px;line-height:0'),
  'font-size 1px': styled('font-size:1px'),
  'opacity 0': styled('opacity:0'),
  white: styled('color:#fff'),
  'white rgb': styled('color:rgb(255, 255, 255)'),
  'white word': styled('color:white'),
  'white font': tagged('<font color="#FFFFFF">', '</font>'),
  transparent: styled('color:transparent'),
  'rgba 0': styled('color:rgba(0,0,0,0)'),
  'off screen': styled('position:absolute;left:-9999px'),
  'off screen top': styled('position:fixed;top:-2000px'),
  'text-indent': styled('display:inline-block;text-indent:-9999px;overflow:hidden'),
  clip: styled('position:absolute;clip:rect(0,0,0,0)'),
  'clip-path': styled('position:absolute;clip-path:inset(50%)'),
  'zero box': styled('display:inline-block;width:0;height:0;overflow:hidden'),
  'mso-hide': styled('mso-hide:all;display:none'),
  'scale 0': styled('display:inline-block;transform:scale(0)'),
  'class hidden': tagged('<span class="hid">', '</span>'),
  'class hidden of two': tagged('<span class="big hid">', '</span>'),
  'class in a list': tagged('<span class="other">', '</span>'),
  'class white': tagged('<i class="pale">', '</i>'),
  template: tagged('<template>', '</template>'),
  comment: tagged('<!--', '-->'),
  'conditional comment': tagged('<!--[if !supportEmptyParas]>', '<![endif]-->'),
  script: tagged('<script>var n=', ';</script>'),
  dialog: tagged('<dialog>', '</dialog>'),
  noscript: tagged('<noscript>', '</noscript>'),
};

/** Text like any other. */
export const shownHtml: Readonly<Record<string, Write>> = {
  ins: tagged('<ins>', '</ins>'),
  bold: tagged('<b>', '</b>'),
  red: styled('color:#ff0000'),
  underlined: tagged('<u>', '</u>'),
  font: tagged('<font face="Times New Roman" size="3">', '</font>'),
  link: tagged('<a href="#">', '</a>'),
  'nearly white page': styled('background-color:#ffffff;color:#000'),
  visible: styled('visibility:visible;display:inline'),
  'opacity 1': styled('opacity:1'),
};

export const htmlLooks: Readonly<Record<string, Write>> = { ...raisedHtml, ...goneHtml, ...shownHtml };
