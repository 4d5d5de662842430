import type { Session } from '../editors/sessions.ts';
import { words } from '../words.ts';
import { Field } from './entry.tsx';
import { Form, Layout, Notice } from './layout.tsx';

interface AccountProps {
  session: Session;
  problem: string | null;
}

export function AccountPage({ session, problem }: AccountProps) {
  return (
    <Layout title={words.account} session={session} section="account">
      <p>{`${session.name}, ${words.roles[session.role]}`}</p>
      {problem && <Notice kind="danger">{problem}</Notice>}
      <Form session={session} action="/account" class="panel narrow">
        <h2>{words.changePassword}</h2>
        <Field name="old" label={words.oldPassword} autocomplete="current-password" />
        <Field name="password" label={words.newPassword} autocomplete="new-password" hint />
        <button class="primary" type="submit">
          {words.changePassword}
        </button>
      </Form>
    </Layout>
  );
}

interface MessageProps {
  title: string;
  help: string | null;
  session: Session | null;
}

/** What is true, and what can be done. */
export function MessagePage({ title, help, session }: MessageProps) {
  return (
    <Layout title={title} session={session}>
      {help && <p>{help}</p>}
      <p>
        <a href="/">{words.back}</a>
      </p>
    </Layout>
  );
}
