// The core for those outside of the extension: benches and other tools.

export * from './bundle.ts';
export * from './bundle-check.ts';
export * from './catalog.ts';
export * from './cue.ts';
export * from './formats/index.ts';
export * from './match.ts';
export * from './media.ts';
export * from './speakers.ts';
export * from './time-map.ts';
export * from './timeline.ts';
