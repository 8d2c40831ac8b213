// A jurisdiction's report and all reports → the reports that its totals are made of, as far as they are known.
import type { Report } from '../model/report.ts';
import { isBelow, isWithin } from '../registry/locality.ts';

/**
 * Ids of the sector registry: kinds of bodies that report to their ministry and not to the government of the place they
 * sit in. Their reports are not part of its total.
 */
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

const isOfLowerPlace = (part: Report, whole: Report): boolean =>
  part.year === whole.year && isBelow(part.region, whole.region);

/** A zone that borrows the code of a place does not lie in it: its committee sums up its bureaus, the place's government does not. */
const isOfOneSeat = (part: Report, whole: Report): boolean =>
  isBelow(part.region, whole.region) || part.zone === whole.zone;

const isAgencyOf = (part: Report, whole: Report): boolean =>
  part.year === whole.year &&
  part.scope === 'agency' &&
  isWithin(part.region, whole.region) &&
  isOfOneSeat(part, whole) &&
  !verticalSectors.has(part.sector ?? '');

/** A part that another part sums up is left out: a county's report stands for the county's agencies. */
function dropSummedUp(parts: readonly Report[]): Report[] {
  const wholes = parts.filter((part) => part.scope === 'jurisdiction');
  return parts.filter(
    (part) =>
      !wholes.some(
        (whole) =>
          whole !== part &&
          (part.scope === 'agency'
            ? isWithin(part.region, whole.region) && isOfOneSeat(part, whole)
            : isOfLowerPlace(part, whole)),
      ),
  );
}

/** A development zone may report beside the government of the place and not within it. */
const isZone = (part: Report): boolean => part.sector === 'gwh';

export function listParts(whole: Report, reports: readonly Report[]): Report[] {
  const below = reports.filter((part) => part.scope === 'jurisdiction' && isOfLowerPlace(part, whole));
  const agencies = reports.filter((part) => part.agencyId !== whole.agencyId && isAgencyOf(part, whole));
  return dropSummedUp([...below, ...agencies]).filter((part) => !isZone(part));
}
