import { ORIGIN, type World } from './desk-world.ts';

/** A person at the desk: a cookie, and the forms of the pages they see. */
export class Editor {
  readonly #world: World;
  #cookie = '';
  /** Header as it was set, to look at. */
  setCookie = '';

  constructor(world: World) {
    this.#world = world;
  }

  /** By a one-time link, as the owner or as an editor. */
  static async join(world: World, role: 'owner' | 'editor', name: string): Promise<Editor> {
    const token = await world.parts.accounts.invite(role, 60_000);
    const editor = new Editor(world);
    const { status } = await editor.post(`/join/${token}`, { name, password: passwordOf(name) });
    if (status !== 303) throw new Error(`not joined: ${status}`);
    return editor;
  }

  async get(path: string): Promise<{ status: number; html: string; headers: Headers }> {
    const response = await this.#world.editors(path, { headers: { cookie: this.#cookie } });
    return { status: response.status, html: await response.text(), headers: response.headers };
  }

  /** Send a form as the page at `from` would. */
  async submit(from: string, action: string, fields: Record<string, string> = {}) {
    const { html } = await this.get(from);
    const csrf = /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    return await this.post(action, { csrf, ...fields });
  }

  async post(
    action: string,
    fields: Record<string, string>,
    headers: Record<string, string> = { origin: ORIGIN },
  ): Promise<{ status: number; html: string; headers: Headers }> {
    const response = await this.#world.editors(action, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { cookie: this.#cookie, ...headers },
    });
    const set = response.headers.get('set-cookie');
    if (set !== null) {
      this.setCookie = set;
      this.#cookie = set.split(';')[0] ?? '';
    }
    return { status: response.status, html: await response.text(), headers: response.headers };
  }
}

export function passwordOf(name: string): string {
  return `a long sentence of ${name}`;
}
