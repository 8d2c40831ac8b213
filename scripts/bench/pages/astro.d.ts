// Components as the compiler of TypeScript sees them: functions that the renderer knows.
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
