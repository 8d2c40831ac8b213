// The figures of a picture, and how surely their numbers were read → which of them are proved, and by what.

import { formCells } from '../../forms/facts.ts';
import { tableIds } from '../../forms/record.ts';
import { chooseVersion } from '../../forms/shape.ts';
import { listBalances, listColumnSums, listPartSums, listRowSums, type Sum } from '../../forms/sums.ts';
import type { GridCell, ReadDocument } from '../document/document.ts';
import { isSeen, keyOfPlace, type Sights } from '../document/sights.ts';
import { findNamed } from '../find/find-named.ts';
import type { LabelledGrid } from '../find/label-grid.ts';
import type { Figure, Proof } from '../model/figure.ts';
import { isCell } from '../model/positions.ts';
import { NO_TEXT } from '../text/shown-text.ts';

/** Figures of which those on either side come to the same. */
interface Equation {
  left: readonly string[];
  right: readonly string[];
}

/** The same in each form's version, the newest first. */
type Equations = readonly Equation[];

const toEquations = ({ total, versions }: Sum): Equations => versions.map((parts) => ({ left: [total], right: parts }));

const partRules = [...new Set(formCells.flatMap(({ row }) => row.rule ?? []))];

/** All that the forms say of what adds up; cumulative columns and parts that may overlap are not among it. */
const equations: readonly Equations[] = [
  ...tableIds.flatMap((id) => [
    ...listColumnSums(id).map(toEquations),
    ...listRowSums(id).map(toEquations),
    ...listBalances(id).map(({ versions }) => versions),
  ]),
  ...partRules.flatMap((rule) => listPartSums(rule).map(toEquations)),
];

const termsOf = ({ left, right }: Equation): string[] => [...left, ...right];

/** Amounts have decimals, which do not add up exactly. */
const isSame = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6;

type Read = ReadonlyMap<string, Figure>;

const addUp = (ids: readonly string[], read: Read): number =>
  ids.reduce((sum, id) => sum + (read.get(id)?.value ?? 0), 0);

interface Tally {
  holds: Set<string>;
  fails: Set<string>;
}

/** A sum of which a part is not known says nothing. `isSure`: of a figure by its metric. */
function tally(figures: readonly Figure[], isSure: (figure: Figure) => boolean): Tally {
  const read: Read = new Map(figures.map((figure) => [figure.metric, figure]));
  const found: Tally = { holds: new Set(), fails: new Set() };
  for (const versions of equations) {
    const equation = chooseVersion(versions, termsOf, (ids) => ids.some((id) => read.has(id)));
    if (!equation) continue;
    const terms = termsOf(equation).flatMap((id) => read.get(id) ?? []);
    if (terms.length < termsOf(equation).length || terms.some(({ value }) => value === null)) continue;
    // Numbers of which all were read surely contradict one another in the document itself.
    const holds = isSame(addUp(equation.left, read), addUp(equation.right, read));
    if (!holds && terms.every(isSure)) continue;
    for (const { metric } of terms) (holds ? found.holds : found.fails).add(metric);
  }
  return found;
}

const keyOf = ({ at }: Figure): string => (at.origin ? keyOfPlace(at.origin) : '');

/** By the keys of places. */
export interface ScanProofs {
  /** What proves a number. */
  proofs: ReadonlyMap<string, Proof>;
  /** Cells whose row or column is not named: nobody knows whose their numbers are, or that it is they who are blank. */
  unnamed: ReadonlySet<string>;
}

/**
 * A number whose row and column are named is proved where every sum that it belongs to holds, or where both readers are as
 * sure as they ever are; and it is not where a sum fails, unless all its parts are sure. Nothing is changed to fit a sum.
 */
export function proveScan(figures: readonly Figure[], sights: Sights, grids: readonly LabelledGrid[]): ScanProofs {
  const named = findNamed(figures, grids);
  const { numbers } = sights;
  const ofCells = figures.filter((figure) => named.has(figure) && numbers.has(keyOf(figure)));
  const { holds, fails } = tally(ofCells, (figure) => numbers.get(keyOf(figure)) === 'sure');
  const ofPictures = figures.filter(({ at }) => isCell(at) && isSeen(sights, at.origin));
  const unnamed = new Set(ofPictures.filter((figure) => !named.has(figure)).map(keyOf));
  const failing = new Set(ofCells.filter(({ metric }) => fails.has(metric)).map(keyOf));
  const isOut = (key: string): boolean => failing.has(key) || unnamed.has(key);
  const proofs = new Map<string, Proof>();
  for (const [key, sight] of numbers) if (sight === 'sure' && !isOut(key)) proofs.set(key, 'readers');
  for (const figure of ofCells)
    if (holds.has(figure.metric) && !isOut(keyOf(figure))) proofs.set(keyOf(figure), 'sums');
  return { proofs, unnamed };
}

const holdsNumber = /\d|^[\s/／—－-]+$/u;

function blotCell(cell: GridCell, sights: Sights, { proofs, unnamed }: ScanProofs): GridCell {
  if (!isSeen(sights, cell.origin)) return cell;
  const key = cell.origin ? keyOfPlace(cell.origin) : '';
  const holdsWords = /\p{Script=Han}/u.test(cell.text);
  const isDoubtful = unnamed.has(key) && !holdsWords;
  if (!isDoubtful && !holdsNumber.test(cell.text)) return cell;
  // Digits in a label are no number that was read as one.
  if (proofs.has(key) || (!sights.numbers.has(key) && holdsWords)) return cell;
  return { ...cell, text: NO_TEXT };
}

/** The document without the numbers that nothing proves: nobody reads or prints them. */
export function blotUnproved(document: ReadDocument, sights: Sights, proofs: ScanProofs): ReadDocument {
  const children = document.root.children.map((node) =>
    node.type === 'grid' ? { ...node, cells: node.cells.map((cell) => blotCell(cell, sights, proofs)) } : node,
  );
  return { ...document, root: { ...document.root, children } };
}

/** A unit that was lost, or of which only 元 was read, moves the point: it must be printed, and be the form's own. */
const isAsPrinted = ({ value, raw, unit, unitFrom }: Figure): boolean =>
  unit !== null && unitFrom === undefined && value === Number(raw.replaceAll(',', ''));

const takeBack = (figure: Figure): Figure => ({
  ...figure,
  status: 'unreadable',
  value: null,
  raw: NO_TEXT,
  qualifier: 'exact',
});

/**
 * A number in running text has been read by both readers, or is not there; one in a cell needs a proof of its own, and a
 * cell that its row and column do not name may be another figure's, also where it is blank.
 */
export function markProved(
  figures: readonly Figure[],
  sights: Sights,
  { proofs }: ScanProofs,
  grids: readonly LabelledGrid[],
): Figure[] {
  const named = findNamed(figures, grids);
  return figures.map((figure) => {
    if (!isSeen(sights, figure.at.origin)) return figure;
    const isNamed = !isCell(figure.at) || named.has(figure);
    if (figure.status !== 'reported') return isNamed ? figure : takeBack(figure);
    const proof = isCell(figure.at) ? proofs.get(keyOf(figure)) : 'readers';
    const isPlain = !isCell(figure.at) || isAsPrinted(figure);
    return proof && isNamed && isPlain ? { ...figure, derived: 'scan', proof } : takeBack(figure);
  });
}
