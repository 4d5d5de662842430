import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../desk/settings.ts';

const postgres = { DATABASE_URL: 'postgres://desk:secret@db/desk' };
const editors = { ...postgres, DESK_ROLE: 'editors' };
const intake = { ...postgres, DESK_ROLE: 'intake', DESK_SEALING_KEY: 'x' };

describe('settings', () => {
  test('without any: both parts, on loopback, in one file', () => {
    const settings = readSettings([], {});
    expect(settings).toMatchObject({ role: 'both', host: '127.0.0.1', private: null });
    expect(settings.store).toEqual({ file: expect.stringMatching(/[/\\]\.desk[/\\]desk\.db$/) });
  });

  test('apart: over one PostgreSQL', () => {
    const settings = readSettings(['--private', 'names.txt'], {
      ...postgres,
      DESK_ROLE: 'editors',
    });
    expect(settings).toMatchObject({ role: 'editors', private: 'names.txt' });
    expect(readSettings([], { ...intake, DESK_HOST: '0.0.0.0' }).role).toBe('intake');
  });

  test.each([
    ['both parts where the internet comes', [], { DESK_HOST: '0.0.0.0' }, 'must not open'],
    ['both parts at a name', [], { DESK_HOST: 'desk.example.org' }, 'must not open'],
    ['a private list at the intake', ['--private', 'names.txt'], intake, 'never lives'],
    ['the same by its variable', [], { ...intake, DESK_PRIVATE: 'names.txt' }, 'never lives'],
    ['an intake without a key', [], { ...postgres, DESK_ROLE: 'intake' }, 'DESK_SEALING_KEY'],
    ['parts that cannot meet', [], { DESK_ROLE: 'editors' }, 'DATABASE_URL'],
    ['passwords in the clear', [], { ...editors, DESK_HOST: '10.0.0.5' }, 'over https only'],
    ['another role', [], { DESK_ROLE: 'boss' }, 'DESK_ROLE'],
    ['no port', [], { DESK_PORT: '80a' }, 'DESK_PORT'],
    ['no origin', [], { DESK_ORIGIN: 'https://example.org/desk' }, 'DESK_ORIGIN'],
    ['an unknown option', ['--public'], {}, '--public'],
  ])('refuses %s', (_name, args, env, message) => {
    expect(() => readSettings(args, env as NodeJS.ProcessEnv)).toThrow(message);
  });
});
