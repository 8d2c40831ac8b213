// 博达: articles are `/info/1234/5678.htm`; the list's further pages count down (`zfxxgknb/5.htm`) beside its first (`zfxxgknb.htm`).
import { type Adapter, type ListPage, listLinkEntries } from './adapter.ts';
import { listFurtherPages } from './pagination.ts';

const article = /\/info\/\d+\/\d+\.s?html?$/iu;

/** `nb.htm` goes on at `nb/3.htm`. */
function listBelow({ parts, start }: ListPage): string[] {
  const folder = new URL(start).pathname.replace(/\.s?html?$/iu, '/');
  return parts()
    .links.map(({ url }) => url)
    .filter((url) => {
      const { pathname, host } = new URL(url);
      return (
        host === new URL(start).host &&
        pathname.startsWith(folder) &&
        /^\d{1,4}\.s?html?$/iu.test(pathname.slice(folder.length))
      );
    });
}

export const boda: Adapter = {
  recognises: (page) => page.parts().links.some(({ url }) => article.test(url)),
  read(page) {
    const entries = listLinkEntries(page.parts().links);
    return { entries, next: [...new Set([...listFurtherPages(page), ...listBelow(page)])] };
  },
};
