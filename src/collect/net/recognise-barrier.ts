// An answer with its text → the barrier that it is instead of a page: a challenge for browsers, a captcha, a log-in, a polite “not found”.
import { makeTrouble, type Trouble } from '../../store/ledger/trouble.ts';

export interface SeenAnswer {
  status: number;
  /** Text of an HTML answer; empty for files. */
  html: string;
}

/** Scripts that compute a cookie and load the page again. */
const challenge =
  /__jsl_clearance|_jsl_|acw_sc__v2|\$_ts\s*=|_\$[a-z]{2}\(|aliyun_waf|cdn-cgi\/challenge|cf_chl|FSSBBIl1UgzbN7N|document\.cookie\s*=[\s\S]{0,400}location(?:\.href|\.reload|\.replace|\s*=)/iu;
const captcha =
  /请(?:输入|完成|拖动|点击)[^。<]{0,12}(?:验证码|安全验证|人机验证|滑块)|geetest|人机身份验证|访问验证|security[-_ ]?check/iu;
const logIn = /<input[^>]{0,200}type\s*=\s*["']?password/iu;
const logInWords = /(?:请|需要|用户|统一身份)[^。<]{0,6}(?:登录|认证)/u;
const notFound =
  /(?:页面|网页|文件|信息|文章|内容|栏目|资源)[^。<]{0,8}(?:不存在|已(?:被)?删除|未找到|找不到|已下线|已失效|无法访问)|(?:没有|未)(?:找到|发现)[^。<]{0,8}(?:页面|网页|文件|信息)|\b404\b[^<]{0,20}(?:not found|错误|页面)|page not found/iu;

/** Text that a reader sees. */
const shownText = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?(?:-->|$)|<(script|style|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, ' ')
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/&nbsp;|\s+/gu, ' ')
    .trim();

const titleOf = (html: string): string => /<title\b[^<>]*>([^<]*)/iu.exec(html)?.[1] ?? '';

/** A page of this much text is a page. */
const fullPage = 600;

/** Undefined where the answer is what was asked for, or is judged by its status alone. */
export function recogniseBarrier({ status, html }: SeenAnswer): Trouble | undefined {
  if (status === 521 || status === 412) return makeTrouble('blocked.challenge', status);
  if (html === '') return undefined;
  const shown = shownText(html);
  if (shown.length > fullPage) return undefined;
  if (challenge.test(html)) return makeTrouble('blocked.challenge', status);
  if (captcha.test(html)) return makeTrouble('blocked.captcha', status);
  if (logIn.test(html) && logInWords.test(shown)) return makeTrouble('blocked.login', status);
  const title = titleOf(html);
  if (shown.length < 300 && (notFound.test(title) || notFound.test(shown))) return makeTrouble('gone.soft', status);
  return undefined;
}

/** A status that is no page → why. 403, 429 and 503 are limits first and come here once patience has ended. */
export function judgeStatus(status: number): Trouble | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 404 || status === 410) return makeTrouble('gone.status', status);
  if (status === 401 || status === 407) return makeTrouble('blocked.login', status);
  if (status === 403 || status === 451) return makeTrouble('blocked.refused', status);
  if (status === 412 || status === 521) return makeTrouble('blocked.challenge', status);
  if (status === 429 || status === 503) return makeTrouble('waiting.limit', status);
  return makeTrouble('failed.status', status);
}
