declare module 'node-webvtt' {
  interface Parsed {
    cues: { start: number; end: number; text: string }[];
    errors: Error[];
  }
  const webvtt: { parse(text: string, options?: { strict?: boolean }): Parsed };
  export default webvtt;
}
