// The bytes of a Word .docx or .docm → its text as mdast: the body with its lists counted, then the notes it refers to.
import type { TreeReading } from '../../document/document.ts';
import { openZip, resolvePart } from '../archive/open-zip.ts';
import { isCompoundFile } from '../doc/compound-file.ts';
import { readDoc } from '../doc/read-doc.ts';
import type { Flow } from '../flow/flow.ts';
import { Refusal } from '../refusal.ts';
import { countLists, type ListDefinition, type ListLevel, type Lists } from '../word/count-lists.ts';
import { judgeLook } from '../word/judge-look.ts';
import { attemptReading, finishReading, holdsText, type Story } from '../word/word-reading.ts';
import { decodePart, parseXml, type XmlHabits } from '../xml/parse-xml.ts';
import {
  findChild,
  listChildren,
  type PartElement,
  readContent,
  readElementValue,
  readInteger,
  readSwitch,
} from '../xml/xml-element.ts';
import { storyHandlers } from './handlers.ts';
import { readLook } from './read-look.ts';
import { readStyles } from './read-styles.ts';
import { readInsideStory, type StoryState } from './story-state.ts';

/** Elements of one look are met by the thousand, and one will do for all of them. */
const shared = new Set('rFonts sz color shd w spacing highlight position vertAlign'.split(' '));

/** Looks that hide nothing, earlier states of what changed, and marks of the editor: nine tenths of the elements that Word writes. */
const skipped = new Set(
  (
    'szCs lang kern ind jc tcBorders tblBorders pBdr tcMar tblCellMar tcW tblW vAlign textAlignment ' +
    'bookmarkStart bookmarkEnd proofErr lastRenderedPageBreak snapToGrid adjustRightInd autoSpaceDE autoSpaceDN keepNext keepLines ' +
    'widowControl suppressLineNumbers wordWrap topLinePunct kinsoku overflowPunct b bCs i iCs u effect cantSplit ' +
    'pPrChange rPrChange tblPrChange tcPrChange trPrChange tblPrExChange tblGridChange sectPrChange numberingChange ' +
    'latentStyles permStart permEnd commentRangeStart commentRangeEnd tabs cnfStyle noProof'
  ).split(' '),
);

/** Elements of Word's parts that say how things look: those that are shared, and those that nobody asks for. */
const wordLooks: XmlHabits = { shared, skipped };

interface WordPackage {
  /** `w:document`. */
  document: PartElement;
  /** The tree of a part that the main part refers to, by the last word of the relationship's type (`styles`). */
  related: (kind: string) => PartElement | undefined;
  /** `docProps/core.xml`. */
  core: PartElement | undefined;
}

/** Kind of relationship → the part it leads to. */
type Relations = ReadonlyMap<string, string>;

/** Word Online calls the main part `document2.xml`, so names only stand in where the relationships are missing. */
const MAIN = 'word/document.xml';

/** The bytes of a docx → its main part and the parts that go with it, found by their relationships. */
function openPackage(bytes: Uint8Array): WordPackage {
  const zip = openZip(bytes);
  const read = (name: string | undefined): PartElement | undefined => {
    const part = name === undefined ? undefined : zip.read(name);
    return part && parseXml(decodePart(part), wordLooks);
  };
  const top = readRelations(read('_rels/.rels'), '');
  const main = top.get('officeDocument') ?? MAIN;
  const document = read(main);
  if (document?.name !== 'document') throw new Refusal('damaged');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = readRelations(read(`${folder}_rels/${main.slice(folder.length)}.rels`), folder);
  return { document, related: (kind) => read(relations.get(kind)), core: read(top.get('core-properties')) };
}

function readRelations(root: PartElement | undefined, folder: string): Relations {
  const relations = new Map<string, string>();
  for (const { attributes } of listChildren(root, 'Relationship')) {
    const { Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    const kind = type.slice(type.lastIndexOf('/') + 1);
    if (mode !== 'External' && !relations.has(kind)) relations.set(kind, resolvePart(target, folder));
  }
  return relations;
}

/** Reads what Word would print of the body, with tracked changes accepted. Macros are never looked at. */
export async function readDocx(bytes: Uint8Array): Promise<TreeReading> {
  // Word wraps a package with a password in the container of the old format.
  if (isCompoundFile(bytes)) return readDoc(bytes);
  return attemptReading(() => {
    const open = openPackage(bytes);
    const { flows, hasPicture } = readStory(open);
    if (holdsChunk(open.document)) throw new Refusal('embedded');
    if (!flows.some(holdsText)) throw new Refusal(hasPicture ? 'pictures' : 'wordless');
    return finishReading(flows, readContent(findChild(open.core, 'title')));
  });
}

/** Converters put a whole web page into a docx as one chunk, which only Word itself unpacks. */
function holdsChunk(document: PartElement): boolean {
  return findChild(findChild(document, 'body'), 'altChunk') !== undefined;
}

const PAPER = 'FFFFFF';

/** An open Word package → the flow of its text: the body, then the notes it refers to. */
function readStory(open: WordPackage): Story {
  const state = startState(open);
  const body = findChild(open.document, 'body');
  const flows = body ? readInsideStory(state, body) : [];
  return { flows: [...flows, ...readNotes(state, open)], hasPicture: state.hasPicture };
}

function startState(open: WordPackage): StoryState {
  const lists = readNumbering(open.related('numbering'));
  const styles = readStyles(open.related('styles'));
  return {
    handlers: storyHandlers,
    styles,
    lists,
    countParagraph: countLists(lists),
    out: [],
    pieces: [],
    ink: judgeLook([styles.defaults], [PAPER]),
    // The colour of a page shows on screens and not in print.
    papers: findChild(open.document, 'background') ? [PAPER, undefined] : [PAPER],
    depth: undefined,
    style: undefined,
    tableStyle: undefined,
    shown: { before: 0, behind: 0 },
    floating: [],
    fields: [],
    cells: 0,
    table: undefined,
    notes: [],
    hasPicture: false,
    drawing: undefined,
  };
}

/** In the order of their marks; separators have no mark. */
function readNotes(state: StoryState, open: WordPackage): Flow[] {
  if (state.notes.length === 0) return [];
  const byMark = new Map<string, PartElement>();
  for (const kind of ['footnote', 'endnote']) {
    for (const note of listChildren(open.related(`${kind}s`), kind))
      byMark.set(`${kind} ${note.attributes.id ?? ''}`, note);
  }
  return [...new Set(state.notes)].flatMap((mark) => {
    const note = byMark.get(mark);
    return note ? readInsideStory(state, note) : [];
  });
}

interface Groups {
  byId: Map<string, PartElement>;
  /** Id of the group that defines a list style. */
  byStyle: Map<string, string>;
}

/** Levels are numbered 0 to 8. */
const LEVELS = 9;
/** Word stops at 31 characters. */
const MAX_TEMPLATE = 40;

/** `numbering.xml` → the lists that paragraphs refer to. */
function readNumbering(root: PartElement | undefined): Lists {
  const groups: Groups = { byId: new Map(), byStyle: new Map() };
  for (const group of listChildren(root, 'abstractNum')) {
    const id = group.attributes.abstractNumId ?? '';
    groups.byId.set(id, group);
    groups.byStyle.set(readElementValue(group, 'styleLink') ?? '', id);
  }
  return new Map(listChildren(root, 'num').map((list) => [list.attributes.numId ?? '', readList(groups, list)]));
}

function readList(groups: Groups, list: PartElement): ListDefinition {
  const stated = readElementValue(list, 'abstractNumId') ?? '';
  const group = followStyle(groups, stated);
  const levels = readLevels(groups.byId.get(group));
  const starts = new Map<number, number>();
  for (const override of listChildren(list, 'lvlOverride')) {
    const level = Number(override.attributes.ilvl ?? 0);
    const start = readInteger(override, 'startOverride');
    if (start !== undefined) starts.set(level, start);
    for (const [index, own] of readLevels(override)) levels.set(index, own);
  }
  return { group, levels, starts };
}

/** A list may only name a list style; the levels stand where that style is defined. */
function followStyle({ byId, byStyle }: Groups, id: string): string {
  const link = readElementValue(byId.get(id), 'numStyleLink');
  return (link === undefined ? undefined : byStyle.get(link)) ?? id;
}

function readLevels(parent: PartElement | undefined): Map<number, ListLevel> {
  const levels = listChildren(parent, 'lvl').map(
    (level) => [Number(level.attributes.ilvl ?? 0), readLevel(level)] as const,
  );
  return new Map(levels.filter(([index]) => index < LEVELS));
}

function readLevel(level: PartElement): ListLevel {
  const index = Number(level.attributes.ilvl ?? 0);
  return {
    start: readInteger(level, 'start') ?? 1,
    format: readFormat(level),
    template: isHidden(level) ? '' : (readElementValue(level, 'lvlText') ?? '').slice(0, MAX_TEMPLATE),
    isLegal: readSwitch(level, 'isLgl') ?? false,
    restart: readInteger(level, 'lvlRestart') ?? index,
    style: readElementValue(level, 'pStyle'),
  };
}

const isHidden = (level: PartElement): boolean =>
  judgeLook([readLook(findChild(level, 'rPr'))], ['FFFFFF']).sight === 'hidden';

/** Formats that Word 2010 added stand beside an older one. */
function readFormat(level: PartElement): string {
  const alternate = findChild(level, 'AlternateContent');
  return readElementValue(level, 'numFmt') ?? readElementValue(findChild(alternate, 'Fallback'), 'numFmt') ?? 'decimal';
}
