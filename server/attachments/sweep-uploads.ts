import type { Attachments } from '../../adapters/mongo/attachments.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { FileStore } from '../../domain/ports/file-store.js';
import type { Outbox } from '../dispatch/dispatcher.js';

/** Longer than any upload takes. */
const graceMs = 6 * 3_600_000;

/** Takes away what an upload left behind when the server stopped in the middle of it. */
export function sweepUploads(files: FileStore, attachments: Attachments, clock: Clock): Outbox {
  return {
    name: 'uploads',
    pending: (limit) => files.unsettled(new Date(clock.now().getTime() - graceMs).toISOString(), limit),
    async finish(fileId) {
      if (await attachments.usesFile(fileId)) await files.settle(fileId);
      else await files.remove(fileId);
    },
  };
}
