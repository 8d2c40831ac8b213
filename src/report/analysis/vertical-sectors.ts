// Data table: kinds of bodies that report to their ministry and not to the government of the place they sit in.

/** Ids of the sector registry. Their reports are not part of a jurisdiction's total. */
export const verticalSectors: ReadonlySet<string> = new Set([
  'gajqj',
  'xfjyj',
  'shuiwuj',
  'dishui',
  'guoshui',
  'qxj',
  'dzj',
  'hg',
  'ciq',
  'bj',
  'hsj',
  'yzj',
  'ycj',
  'yanwj',
  'txglj',
  'rmyh',
  'jrjgj',
  'zjhj',
  'whglj',
  'ksjc',
  'dcd',
  'swenj',
]);
