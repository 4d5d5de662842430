import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Session } from '../editors/sessions.ts';
import { words } from '../words.ts';

type Section = 'reports' | 'people' | 'log' | 'account';

interface LayoutProps {
  title: string;
  /** Null: nobody is signed in. */
  session: Session | null;
  section?: Section;
  children: ComponentChildren;
}

/** A whole page; every text in it is escaped by the renderer. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

export function Layout({ title, session, section, children }: LayoutProps) {
  return (
    <html lang={words.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title === words.desk ? title : `${title} – ${words.desk}`}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <header class="head">
          <span class="desk-name">{words.desk}</span>
          {session && <Sections session={session} section={section} />}
        </header>
        <main id="content" tabindex={-1}>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  );
}

function Sections({ session, section }: { session: Session; section?: Section | undefined }) {
  const shown: [Section, string, string][] = [
    ['reports', '/', words.reports],
    ...(session.role === 'owner'
      ? ([
          ['people', '/people', words.people],
          ['log', '/log', words.log],
        ] as [Section, string, string][])
      : []),
    ['account', '/account', session.name],
  ];
  return (
    <>
      <nav aria-label={words.desk}>
        <ul class="sections">
          {shown.map(([name, href, label]) => (
            <li key={name}>
              <a href={href} aria-current={name === section ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Form session={session} action="/sign-out" class="inline">
        <button class="quiet" type="submit">
          {words.signOut}
        </button>
      </Form>
    </>
  );
}

interface FormProps {
  session: Session | null;
  action: string;
  class?: string;
  children: ComponentChildren;
}

/** Works without script, and carries what proves that this desk has made it. */
export function Form({ session, action, class: name, children }: FormProps) {
  return (
    <form method="post" action={action} class={name}>
      {session && <input type="hidden" name="csrf" value={session.csrf} />}
      {children}
    </form>
  );
}

/** Said first on a page; `danger` is something that did not happen. */
export function Notice({
  kind,
  children,
}: {
  kind: 'info' | 'danger';
  children: ComponentChildren;
}) {
  return (
    <div class={`notice ${kind}`} role={kind === 'danger' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
