import type { Role } from './article/segment.ts';
import type { Speaker } from './bundle.ts';
import type { OwnTranscript } from './own.ts';

interface OwnSpeakers {
  speakers: Speaker[];
  /** By transcript, then by segment: the speaker's id; null: the article names none. */
  ids: (string | null)[][];
}

const ROLES: Partial<Record<Role, string>> = { question: 'interviewer', answer: 'interviewee' };

/**
 * Who speaks in transcripts of one recording. A role that each of them gives to one
 * speaker is one person, under the name of each language; else names that are the same are.
 */
export function speakersOf(list: readonly OwnTranscript[]): OwnSpeakers {
  const speakers = new Map<string, Speaker>();
  const taken = new Map<string, string>();
  const ids = list.map((own) => {
    const roles = rolesOf(own);
    return own.segments.map(({ speaker, dropped }): string | null => {
      const name = speaker?.trim() ?? '';
      if (name === '' || dropped) return null;
      const role = roles.get(name);
      const alone = role && [...roles.values()].filter((other) => other === role).length === 1;
      const key = alone ? `role ${role}` : `name ${name}`;
      const id = taken.get(key) ?? newId(alone ? role : name, speakers);
      taken.set(key, id);
      const known: Speaker = speakers.get(id) ?? { id, name: {}, ...(role && { role }) };
      known.name[own.language] ??= name;
      speakers.set(id, known);
      return id;
    });
  });
  return { speakers: [...speakers.values()], ids };
}

/** The role of each name: what it speaks as most often. */
function rolesOf({ segments }: OwnTranscript): Map<string, string | undefined> {
  const counts = new Map<string, Map<Role, number>>();
  for (const { speaker, role, dropped } of segments) {
    const name = speaker?.trim() ?? '';
    if (name === '' || dropped) continue;
    const own = counts.get(name) ?? new Map<Role, number>();
    counts.set(name, own.set(role, (own.get(role) ?? 0) + 1));
  }
  return new Map(
    Array.from(counts, ([name, roles]) => {
      const [most] = [...roles].sort((a, b) => b[1] - a[1]);
      return [name, most && ROLES[most[0]]] as const;
    }),
  );
}

/** The name in lower-case Latin letters and hyphens where it has such, else a number. */
function newId(name: string, taken: ReadonlyMap<string, Speaker>): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const foreign = /[^\p{Script=Latin}\p{N}\p{P}\p{Z}]/u.test(plain);
  const wanted = slug === '' || foreign ? 'speaker' : slug;
  let id = wanted;
  for (let n = 2; taken.has(id); n += 1) id = `${wanted}-${n}`;
  return id;
}
