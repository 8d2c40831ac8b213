// What a picture says and a font → the SVG of 1200 × 630, its text as outlines so that it looks the same everywhere.
import { translate } from '../../../i18n/translate.ts';
import { drawFigures } from './draw-figures.ts';
import { drawStrip } from './draw-strip.ts';
import { colours, drawRect, type Faces, left, right, width } from './face.ts';
import { type Fit, fitText } from './fit-text.ts';
import type { PictureContent } from './picture-content.ts';

function drawHead({ language, kicker }: PictureContent, { regular, bold }: Faces): string {
  const site = translate(language, 'common.site');
  const room = { width: width - bold.measure(site, 34) - 40, sizes: [28, 24, 20, 16], mostLines: 1 };
  const { size, lines } = fitText(kicker, language, regular.measure, room);
  const [line = ''] = lines;
  return [
    bold.outline(site, { x: left, y: 92, size: 34, fill: colours.accent }),
    regular.outline(line, { x: right - regular.measure(line, size), y: 91, size, fill: colours.muted }),
    drawRect(left, 116, width, 2, colours.ink),
  ].join('');
}

/** One large line, or else two that leave air above and below. */
function fitTitle({ language, title }: PictureContent, { bold }: Faces): Fit {
  const one = fitText(title, language, bold.measure, { width, sizes: [84, 76, 68, 62], mostLines: 1 });
  if (!one.lines[0]?.endsWith('…')) return one;
  return fitText(title, language, bold.measure, { width, sizes: [68, 62, 56, 50, 44, 38, 32], mostLines: 2 });
}

function drawTitle(content: PictureContent, faces: Faces): string {
  const { size, lines } = fitTitle(content, faces);
  const pitch = size * 1.28;
  const first = 234 + size * 0.36 - ((lines.length - 1) * pitch) / 2;
  return lines
    .map((line, index) => faces.bold.outline(line, { x: left, y: first + index * pitch, size, fill: colours.ink }))
    .join('');
}

export function drawPicture(content: PictureContent, faces: Faces): string {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">',
    drawRect(0, 0, 1200, 630, colours.paper),
    drawRect(0, 0, 1200, 14, colours.accent),
    drawHead(content, faces),
    drawTitle(content, faces),
    drawFigures(content, faces),
    drawStrip(content, faces),
    '</svg>',
  ].join('');
}
