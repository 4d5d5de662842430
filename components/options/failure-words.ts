import type { AddressFault, CatalogFailure } from '../../transcripts/catalog-failure.ts';
import type { MessageKey } from '../message.ts';
import type { AddProblem } from './view.ts';

/** What happened, for a list the viewer has. Each may name its host. */
export const catalogFailures: Record<CatalogFailure, MessageKey> = {
  'no-permission': 'catalogNoPermission',
  unreachable: 'catalogUnreachable',
  'not-found': 'catalogNotFound',
  'server-error': 'catalogServerError',
  redirected: 'catalogRedirected',
  'too-slow': 'catalogTooSlow',
  'too-large': 'catalogTooLarge',
  'not-a-catalog': 'catalogNotOne',
  'newer-format': 'catalogNewerFormat',
  damaged: 'catalogDamaged',
  'no-signature': 'catalogNoSignature',
  'bad-signature': 'catalogBadSignature',
  'other-key': 'catalogOtherKey',
  rollback: 'catalogRollback',
  'same-version': 'catalogSameVersion',
  'wrong-hash': 'catalogWrongHash',
  'file-missing': 'catalogFileMissing',
  'storage-full': 'catalogStorageFull',
  'storage-broken': 'catalogStorageBroken',
  internal: 'failureInternal',
};

export const addressFaults: Record<AddressFault, MessageKey> = {
  'no-address': 'addressNone',
  'not-https': 'addressNotHttps',
  'bad-key': 'addressBadKey',
  'already-added': 'addressAdded',
  'too-many': 'addressTooMany',
};

/** What happened, for an address that did not become a list. */
export const addProblems: Record<AddProblem['reason'], MessageKey> = {
  ...catalogFailures,
  ...addressFaults,
  refused: 'permissionRefused',
  'no-signature': 'addNoSignature',
  'other-key': 'addOtherKey',
};
