declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified|…`; where several simplified forms exist they follow one another, the usual one first. */
  const pairs: string;
  export default pairs;
}
