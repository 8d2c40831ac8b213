// Chinese words put together from parts → without the spaces that stood between two Chinese characters.
const chinese = '[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef“”‘’]';
const gap = new RegExp(`(?<=${chinese}) +(?=${chinese})`, 'g');

/** `年的 约 100 件` → `年的约 100 件`: a space belongs beside figures only. */
export const closeGaps = (text: string): string => text.replace(gap, '');
