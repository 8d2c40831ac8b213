// A zip that is no Word file → the documents in it, within limits of number and size.
import { type UnzipFileInfo, unzipSync } from 'fflate';

export interface ZipMember {
  name: string;
  bytes: Uint8Array;
}

const mostMembers = 60;
const mostBytes = 32 * 1024 * 1024;
const mostInAll = 96 * 1024 * 1024;
const documents = /\.(?:docx?|wps|pdf|ofd|xlsx?|et|rtf|html?|mht(?:ml)?|txt|md|jpe?g|png|tiff?)$/iu;
/** Office packages and OFD are zips too. */
const ownPackages = /^(?:\[Content_Types\]\.xml|mimetype|OFD\.xml|META-INF\/)/iu;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8;

/** Archives made in Windows write names in GBK; the library reads them as Latin-1 where no flag says UTF-8. */
function decodeName(name: string): string {
  const codes = [...name].map((character) => character.charCodeAt(0));
  if (codes.some((code) => code > 255) || codes.every((code) => code < 128)) return name;
  return new TextDecoder('gb18030').decode(Uint8Array.from(codes));
}

const isWanted = ({ name, size, originalSize }: UnzipFileInfo): boolean =>
  documents.test(decodeName(name)) &&
  !/(?:^|\/)(?:__MACOSX|\.|~\$)/u.test(name) &&
  originalSize <= mostBytes &&
  // A few kilobytes that unpack to hundreds of megabytes are no document.
  originalSize <= 200 * (size + 4096);

/** Undefined for what is no archive of documents, or a broken one. */
export function unpackZip(bytes: Uint8Array): ZipMember[] | undefined {
  let [isPackage, members, total] = [false, 0, 0];
  try {
    const found = unzipSync(bytes, {
      filter: (info) => {
        isPackage ||= ownPackages.test(info.name);
        if (isPackage || !isWanted(info) || members >= mostMembers || total + info.originalSize > mostInAll)
          return false;
        members += 1;
        total += info.originalSize;
        return true;
      },
    });
    if (isPackage) return undefined;
    return Object.entries(found).map(([name, content]) => ({ name: decodeName(name), bytes: content }));
  } catch {
    return undefined;
  }
}
