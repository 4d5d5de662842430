/** A good cue. */
export const cue = (id: string, startTime = 1, endTime = 2, more: object = {}) => ({
  id,
  startTime,
  endTime,
  text: `Words of ${id}`,
  ...more,
});
/** A good track. */
export const track = (cues: unknown[], more: object = {}) => ({
  language: 'en',
  kind: 'captions',
  label: 'English',
  cues,
  ...more,
});
/** What the JSON of a good bundle parses to. */
export const bundle = (more: object = {}) => ({
  schema: 'truecue-bundle/1',
  id: 'weaver',
  revision: 2,
  updatedAt: '2026-03-01T08:00:00Z',
  title: { en: 'The weaver' },
  media: [{ site: 'youtube', mediaId: 'abcdefghij1', duration: 60 }],
  tracks: [track([cue('q1')])],
  ...more,
});
