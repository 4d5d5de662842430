import type { Case } from '../editors/cases.ts';
import { words } from '../words.ts';

/** Most comments of one suggestion that are listed. */
const MAX_LISTED = 50;

/** What viewers wrote beside their suggestion, each their own. */
export function CaseTold({ found: { all } }: { found: Case }) {
  const told = all.filter(({ comment, contact }) => comment !== '' || contact !== null);
  if (told.length === 0) return null;
  return (
    <section>
      <h2>{words.told}</h2>
      <ul class="told">
        {told.slice(0, MAX_LISTED).map(({ id, comment, contact }) => (
          <li key={id}>
            {comment !== '' && (
              <p class="words" dir="auto">
                {comment}
              </p>
            )}
            {contact !== null && (
              <p>
                {`${words.contact}: `}
                <span dir="auto">{contact}</span>
              </p>
            )}
            {contact !== null && <p class="quiet-text">{words.contactHint}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
