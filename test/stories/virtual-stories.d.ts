declare module 'virtual:stories' {
  /** File name → what the file exports. */
  const stories: Readonly<Record<string, object>>;
  export default stories;
}
