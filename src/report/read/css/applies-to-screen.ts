// A media query → whether it speaks of the screen of a desk, which is how a report is read.

/** Width of the window in CSS pixels. */
const WIDTH = 1280;

/** A query that is not understood does not apply. */
export function appliesToScreen(media: string): boolean {
  return media.trim() === '' || media.toLowerCase().split(',').some(applies);
}

function applies(query: string): boolean {
  const isNegated = /^\s*not\s/.test(query);
  const parts = query.replace(/^\s*(?:not|only)\s/, '').split(/\band\b/);
  return parts.every(holds) !== isNegated;
}

function holds(part: string): boolean {
  const condition = part.trim();
  if (/^(?:all|screen)$/.test(condition)) return true;
  const [, bound = '', size, unit] =
    /^\(\s*(min-|max-)(?:device-)?width\s*:\s*(\d+(?:\.\d+)?)(px|r?em)\s*\)$/.exec(condition) ??
    /^\(\s*width\s*([<>]=?)\s*(\d+(?:\.\d+)?)(px|r?em)\s*\)$/.exec(condition) ??
    [];
  if (bound === '') return /^\(\s*orientation\s*:\s*landscape\s*\)$/.test(condition);
  const pixels = Number(size) * (unit === 'px' ? 1 : 16);
  return bound === 'min-' || bound.startsWith('>') ? pixels <= WIDTH : pixels >= WIDTH;
}
