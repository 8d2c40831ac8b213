// The bytes of a docx → its main part and the parts that go with it, found by their relationships.
import { Refusal } from '../word/word-reading.ts';
import { decodePart } from './decode-part.ts';
import { parseXml } from './parse-xml.ts';
import { foldName, readDirectory } from './read-directory.ts';
import { tellPackage } from './tell-package.ts';
import { unpackEntry } from './unpack-entry.ts';
import { listChildren, type XmlElement } from './xml-element.ts';

export interface WordPackage {
  /** `w:document`. */
  document: XmlElement;
  /** The tree of a part that the main part refers to, by the last word of the relationship's type (`styles`). */
  related: (kind: string) => XmlElement | undefined;
  /** `docProps/core.xml`. */
  core: XmlElement | undefined;
}

/** Kind of relationship → the part it leads to. */
type Relations = ReadonlyMap<string, string>;

/** Word Online calls the main part `document2.xml`, so names only stand in where the relationships are missing. */
const MAIN = 'word/document.xml';

export function openPackage(bytes: Uint8Array): WordPackage {
  const entries = readDirectory(bytes);
  const read = (name: string | undefined): XmlElement | undefined => {
    const entry = name === undefined ? undefined : entries.get(foldName(name));
    return entry && parseXml(decodePart(unpackEntry(bytes, entry)));
  };
  const top = readRelations(read('_rels/.rels'), '');
  const main = top.get('officeDocument') ?? MAIN;
  const document = read(main);
  if (document?.name !== 'document') throw new Refusal(tellPackage([...entries.keys()]));
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = readRelations(read(`${folder}_rels/${main.slice(folder.length)}.rels`), folder);
  return { document, related: (kind) => read(relations.get(kind)), core: read(top.get('core-properties')) };
}

function readRelations(root: XmlElement | undefined, folder: string): Relations {
  const relations = new Map<string, string>();
  for (const { attributes } of listChildren(root, 'Relationship')) {
    const { Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    const kind = type.slice(type.lastIndexOf('/') + 1);
    if (mode !== 'External' && !relations.has(kind)) relations.set(kind, resolveTarget(target, folder));
  }
  return relations;
}

function resolveTarget(target: string, folder: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of path.split(/[\\/]/)) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
