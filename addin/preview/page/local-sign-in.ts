/** The preview's own sign-in: the local pages issue tokens for demo people; nothing of this is in a deployed app. */
export interface DemoPerson {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: { readonly zh: string; readonly en: string };
  readonly roles: readonly string[];
}

interface Token {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

const remembered = 'countersign.preview.person';

export async function demoPeople(): Promise<readonly DemoPerson[]> {
  const response = await fetch('/local/people');
  const answer = (await response.json()) as { readonly people: readonly DemoPerson[] };
  return answer.people;
}

/** Who is signed in at the preview page, and tokens for the pane. Leaving a page does not sign out. */
export class LocalSignIn {
  #token: Token | null = null;
  #person: string | null = localStorage.getItem(remembered);

  get person(): string | null {
    return this.#person;
  }

  become(person: string | null): void {
    this.#person = person;
    this.#token = null;
    if (person === null) localStorage.removeItem(remembered);
    else localStorage.setItem(remembered, person);
  }

  /** Fresh for at least a minute. The program has new keys after each start, so a token may be refused before its time. */
  async token(wasRefused: boolean): Promise<string> {
    if (wasRefused || this.#token === null || this.#token.until < Date.now() + 60_000) this.#token = await this.#ask();
    return this.#token.token;
  }

  async #ask(): Promise<Token> {
    const response = await fetch('/local/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId: this.#person }),
    });
    if (!response.ok) throw new Error(`local sign-in answered ${String(response.status)}`);
    const { token, expiresIn } = (await response.json()) as { readonly token: string; readonly expiresIn: number };
    return { token, until: Date.now() + expiresIn * 1000 };
  }
}
