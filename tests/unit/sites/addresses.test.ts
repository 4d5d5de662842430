import { expect, test } from 'vitest';
import { addressOf } from '../../../sites/addresses.ts';
import { adapters } from '../../../sites/index.ts';

// Without one its videos cannot be opened, and `truecue lint` takes its name for a mistake.
test.each(adapters)('$site has an address for its recordings', ({ site }) => {
  expect(addressOf({ site, mediaId: 'abcdefghijk' })).toMatch(/^https:/);
});
