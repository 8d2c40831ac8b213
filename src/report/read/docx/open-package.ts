// The bytes of a docx → its main part and the parts that go with it, found by their relationships.
import { openZip, resolvePart } from '../archive/open-zip.ts';
import { Refusal } from '../refusal.ts';
import { decodePart, parseXml } from '../xml/parse-xml.ts';
import { listChildren, type PartElement } from '../xml/xml-element.ts';
import { wordLooks } from './word-looks.ts';

export interface WordPackage {
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

export function openPackage(bytes: Uint8Array): WordPackage {
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
