// The core for those outside of the extension: benches and other tools.

export * from './bundle.ts';
export * from './bundle-check.ts';
export * from './catalog.ts';
export * from './compare/differences.ts';
export * from './corrections.ts';
export * from './cue.ts';
export * from './formats/index.ts';
export * from './lint/private-names.ts';
export * from './mask.ts';
export * from './match.ts';
export * from './media.ts';
export * from './report.ts';
export * from './report-check.ts';
export * from './report-routes.ts';
export * from './report-status.ts';
export * from './speakers.ts';
export * from './time-map.ts';
export * from './timeline.ts';
