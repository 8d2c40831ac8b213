// A request → the page that it asks for, which its route shows; where none stands, the page for wrong addresses.
import type { MiddlewareHandler } from 'astro';
import { pathBehindBase } from './i18n/link.ts';
import { getHeld } from './store/site-content.ts';
import { findPage } from './views/site-pages.ts';

export const onRequest: MiddlewareHandler = ({ locals, routePattern, url }, next) => {
  if (routePattern === '/404') return next();
  const page = findPage(getHeld(), pathBehindBase(url.pathname));
  if (!page) return new Response(null, { status: 404 });
  locals.page = page;
  return next();
};
