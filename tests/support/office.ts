import type { CaseView } from '../../domain/api.js';
import { signIn, type ApiClient } from './api-client.js';
import { until } from './until.js';

/** The people of a started product, each with a session of their own. */
export class Office {
  private readonly people = new Map<string, ApiClient>();

  constructor(private readonly url: () => string) {}

  /** Again, too: a session may have ended meanwhile. */
  async signIn(...usernames: readonly string[]): Promise<void> {
    for (const username of usernames) this.people.set(username, await signIn(this.url(), username));
  }

  readonly person = (username: string): ApiClient => {
    const client = this.people.get(username);
    if (!client) throw new Error(`${username} is not signed in`);
    return client;
  };

  /** As the supervisor sees the case once it is closed. */
  readonly closed = (caseId: string): Promise<CaseView> =>
    until(
      'the closing',
      async () => {
        const caseFile = await this.person('supervisor').caseFile(caseId);
        return caseFile.status === 'closed' && caseFile;
      },
      60_000,
    );
}
