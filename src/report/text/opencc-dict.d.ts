// The character table of opencc-js ships without types: `繁 简|繁 简|…`.
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
