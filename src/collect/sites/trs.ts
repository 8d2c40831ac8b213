// TRS: `/zfxxgknb/` with `./202401/t20240131_86737.htm`, pages told by a script (`createPageHTML`), attachments beside the page (`./P0….pdf`).
import { type Adapter, listLinkEntries } from './adapter.ts';
import { listFurtherPages } from './pagination.ts';

const article = /\/\d{6}\/t\d{8}_\d+\.s?html?$/iu;

export const trs: Adapter = {
  recognises: (page) =>
    /createPageHTML\s*\(/iu.test(page.text) || page.parts().links.some(({ url }) => article.test(url)),
  read(page) {
    const { links } = page.parts();
    // Articles are known by their address; reports filed as other things (a PDF in the list) by the words of their link.
    const entries = listLinkEntries(links.filter(({ url, isInMenu }) => article.test(url) || !isInMenu));
    return { entries, next: listFurtherPages(page) };
  },
};
