import type { LoggedEntry } from '../editors/audit.ts';
import type { Session } from '../editors/sessions.ts';
import type { AccountRow } from '../store/tables.ts';
import { words } from '../words.ts';
import { Form, Layout, Notice } from './layout.tsx';
import { Moment } from './times.tsx';

interface PeopleProps {
  session: Session;
  accounts: readonly AccountRow[];
  /** Just made, shown this once; null: none. */
  link: string | null;
  problem: string | null;
}

export function PeoplePage({ session, accounts, link, problem }: PeopleProps) {
  return (
    <Layout title={words.peopleTitle} session={session} section="people">
      {problem && <Notice kind="danger">{problem}</Notice>}
      {link && (
        <Notice kind="info">
          <p>{words.inviteMade}</p>
          <p>
            <code class="link">{link}</code>
          </p>
        </Notice>
      )}
      <ul class="people">
        {accounts.map(({ id, name, role, createdAt }) => (
          <li key={id}>
            <div>
              <strong dir="auto">{name}</strong>
              <p class="quiet-text">
                {`${words.roles[role]} · ${words.since} `}
                <Moment at={createdAt} />
              </p>
            </div>
            <Form session={session} action={`/people/${id}/remove`} class="inline">
              <button class="danger" type="submit" aria-label={words.removeOf(name)}>
                {words.remove}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <Form session={session} action="/people/invite" class="panel narrow">
        <h2>{words.inviteTitle}</h2>
        <label for="role">{words.role}</label>
        <select id="role" name="role">
          <option value="editor">{words.roles.editor}</option>
          <option value="owner">{words.roles.owner}</option>
        </select>
        <button type="submit">{words.invite}</button>
      </Form>
    </Layout>
  );
}

interface LogProps {
  session: Session;
  entries: readonly LoggedEntry[];
  /** There are older ones. */
  more: boolean;
}

export function LogPage({ session, entries, more }: LogProps) {
  return (
    <Layout title={words.logTitle} session={session} section="log">
      {/* Wider than a small window: it scrolls by itself, also by keys. */}
      <section class="scrolls" tabindex={0} aria-label={words.logTitle}>
        <table>
          <thead>
            <tr>
              {[words.when, words.who, words.what, words.report, words.detail].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map(({ seq, at, who, action, report, detail }) => (
              <tr key={seq}>
                <td class="time">
                  <Moment at={at} />
                </td>
                <td dir="auto">{who || words.itself}</td>
                <td>{words.actions[action] ?? action}</td>
                <td>{report && <a href={`/reports/${report}`}>{report.slice(0, 8)}</a>}</td>
                <td dir="auto">{detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more && (
        <p class="pages">
          <a href={`/log?before=${entries.at(-1)?.seq}`}>{words.older}</a>
        </p>
      )}
    </Layout>
  );
}
