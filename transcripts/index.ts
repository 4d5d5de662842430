// The core for those outside of the extension: benches and other tools.
export * from './bundle.ts';
export * from './cue.ts';
export * from './formats/index.ts';
export * from './media.ts';
