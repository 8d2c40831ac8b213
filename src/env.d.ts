/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What the request asks for; the page for wrong addresses has none. */
    page?: import('./views/site-pages.ts').SitePage;
  }
}
