// An address from the root of the site → the same from the page it stands on, as a browser finds it in a folder.
import { dirname, relative } from 'node:path/posix';

/** A folder is named by its page: on a disk nobody looks for `index.html`. */
function nameFile(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** `page` is the file the address stands in; an address that is not one of this site stays as it is. */
export function relateAddress(address: string, page: string, base: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  if (path === '' || path.startsWith('//') || !`${path}/`.startsWith(base)) return address;
  return relative(dirname(page), nameFile(path.slice(base.length))) + rest;
}
