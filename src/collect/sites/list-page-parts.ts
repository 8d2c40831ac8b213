// A report's page → what it only links or frames: files, frames, tabs, pictures, and which of these each is.
import { nameAttachment } from '../../report/read/name-attachment.ts';
import type { PartKind } from '../../store/ledger/record.ts';
import { addressKey, fileNameOf } from '../address.ts';
import { type PageLink, type PageParts, readWebPage } from './read-web-page.ts';

export interface LinkedPart {
  url: string;
  kind: Exclude<PartKind, 'page' | 'member'>;
  /** What the link says. */
  name: string;
}

const files = /\.(?:docx?|wps|pdf|ofd|xlsx?|et|rtf|zip|rar|7z|txt|mht(?:ml)?)$/iu;
/** `downfile.jsp?filename=…`, `/system/_content/download.jsp?…`: files without a name of their own. */
const downloads = /\b(?=\w*(?:down|attach))\w+\.(?:jsp|do|action|aspx?|php)|\/(?:download|attachment|attach)\//iu;
/** The same report in another dress. */
const tab =
  /^[\s[【（(]*(?:文字版|文本版|网页版|PDF\s*版|WORD\s*版|全真版|图文版|原版|电子版|附件版|正文|下载版|扫描版)[\s\]】）)]*$/iu;
/** Files that every page of a site links to. */
const furniture = /\.(?:exe|apk|css|js)$/iu;

function judgeLink(link: PageLink, pageUrl: string): LinkedPart | undefined {
  const { url, text, isInMenu, hasDownload } = link;
  if (isInMenu || addressKey(url) === addressKey(pageUrl)) return undefined;
  const file = fileNameOf(url);
  if (furniture.test(file)) return undefined;
  const name = nameAttachment(text, url) ?? text;
  if (files.test(file) || hasDownload || downloads.test(url) || files.test(text.trim()))
    return { url, kind: 'attachment', name: name || file };
  return tab.test(text) ? { url, kind: 'tab', name: text } : undefined;
}

/** Players and maps are frames too. */
const framedFile = /\.(?:pdf|docx?|ofd|s?html?)(?:$|[?#&])|\/(?:viewer|preview|show|art|info|content)\b|file=/iu;
const foreignFrame = /tianqi|weather|map|video|player|share|comment|stat|analytics|login|search|header|footer|nav/iu;

/** `viewer.html?file=/attach/1.pdf` shows a file: the file is what is wanted. */
function unwrapViewer(url: string): string {
  const asked = new URL(url).searchParams;
  const file = asked.get('file') ?? asked.get('url') ?? asked.get('src');
  return file !== null && files.test(file.split(/[?#]/u)[0] ?? '') && URL.canParse(file, url)
    ? new URL(file, url).href
    : url;
}

/** Addresses of files that only scripts know: `pdfUrl = "/attach/1.pdf"`. */
const inScript = /["']((?:https?:)?[^"'\s<>]{3,300}\.(?:pdf|docx?|ofd))["']/giu;

/** Pictures of the article carry numbers of their system; icons and logos have names. */
const articlePlace = /\/[WP]0\d{10}|\/\d{6}\/|\/art\/|upload|ueditor|attach|_s?visitor/iu;
const picture = /\.(?:jpe?g|png|gif|bmp|tiff?)$/iu;

const mostParts = 30;

export function listPageParts(html: string, pageUrl: string): LinkedPart[] {
  const page: PageParts = readWebPage(html, pageUrl);
  const linked = page.links.flatMap((link) => judgeLink(link, pageUrl) ?? []);
  const framed = page.frames.flatMap(({ url, kind }): LinkedPart[] => {
    if (foreignFrame.test(new URL(url).pathname) || !(kind === 'embed' || framedFile.test(url))) return [];
    const file = unwrapViewer(url);
    return [{ url: file, kind: files.test(fileNameOf(file)) ? 'attachment' : 'frame', name: fileNameOf(file) }];
  });
  const scripted = page.scripts.flatMap((text) =>
    [...text.matchAll(inScript)].flatMap(([, href = '']): LinkedPart[] =>
      URL.canParse(href, page.base)
        ? [{ url: new URL(href, page.base).href, kind: 'attachment', name: fileNameOf(new URL(href, page.base).href) }]
        : [],
    ),
  );
  const pictures = page.pictures
    .filter((url) => articlePlace.test(url) && picture.test(url))
    .map((url): LinkedPart => ({ url, kind: 'picture', name: fileNameOf(url) }));
  const byKey = new Map<string, LinkedPart>();
  for (const part of [...linked, ...framed, ...scripted, ...pictures]) {
    const key = addressKey(part.url);
    if (key !== addressKey(pageUrl) && !byKey.has(key)) byKey.set(key, part);
  }
  return [...byKey.values()].slice(0, mostParts);
}
