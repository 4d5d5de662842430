import type { Role } from '../store/tables.ts';
import { words } from '../words.ts';
import { Form, Layout, Notice } from './layout.tsx';

interface SignInProps {
  /** Why it did not work; null: not tried. */
  problem: string | null;
  /** What to say first; null: nothing. */
  info: string | null;
}

export function SignInPage({ problem, info }: SignInProps) {
  return (
    <Layout title={words.signIn} session={null}>
      {info && <Notice kind="info">{info}</Notice>}
      {problem && <Notice kind="danger">{problem}</Notice>}
      <Form session={null} action="/sign-in" class="panel narrow">
        <Field name="name" label={words.name} autocomplete="username" />
        <Field name="password" label={words.password} autocomplete="current-password" />
        <button class="primary" type="submit">
          {words.signIn}
        </button>
      </Form>
    </Layout>
  );
}

interface JoinProps {
  token: string;
  role: Role;
  problem: string | null;
}

/** Where a one-time link leads. */
export function JoinPage({ token, role, problem }: JoinProps) {
  return (
    <Layout title={words.welcome} session={null}>
      <p>{role === 'owner' ? words.welcomeOwner : words.welcomeEditor}</p>
      {problem && <Notice kind="danger">{problem}</Notice>}
      <Form session={null} action={`/join/${token}`} class="panel narrow">
        <Field name="name" label={words.name} autocomplete="username" />
        <Field name="password" label={words.password} autocomplete="new-password" hint />
        <button class="primary" type="submit">
          {words.join}
        </button>
      </Form>
    </Layout>
  );
}

interface FieldProps {
  name: string;
  label: string;
  autocomplete: 'username' | 'current-password' | 'new-password';
  hint?: boolean;
}

export function Field({ name, label, autocomplete, hint = false }: FieldProps) {
  const attributes = {
    id: name,
    name,
    autocomplete,
    required: true,
    ...(hint && { 'aria-describedby': `${name}-hint` }),
  };
  return (
    <div>
      <label for={name}>{label}</label>
      {autocomplete === 'username' ? (
        <input type="text" {...attributes} />
      ) : (
        <input type="password" {...attributes} />
      )}
      {hint && (
        <p class="quiet-text" id={`${name}-hint`}>
          {words.passwordHint}
        </p>
      )}
    </div>
  );
}
