// The bytes of a Word .docx or .docm → its text as mdast: the body with its lists counted, then the notes it refers to.
import type { TreeReading } from '../../document/document.ts';
import { isCompoundFile } from '../doc/compound-file.ts';
import { readDoc } from '../doc/read-doc.ts';
import type { Flow } from '../flow/flow.ts';
import { Refusal } from '../refusal.ts';
import { countLists, type ListDefinition, type ListLevel, type Lists } from '../word/count-lists.ts';
import { judgeLook } from '../word/judge-look.ts';
import { attemptReading, finishReading, holdsText, type Story } from '../word/word-reading.ts';
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
import { openPackage, type WordPackage } from './open-package.ts';
import { readLook } from './read-look.ts';
import { readStyles } from './read-styles.ts';
import { readInsideStory, type StoryState } from './story-state.ts';

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
