import { Int32, Long } from 'bson';
import type { Connection } from '../auth/connection.js';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { isPlainObject } from '../is-plain-object.js';
import { toNumber } from '../to-number.js';
import type { Command } from './command.js';

const SET_NAME = 'yimen';

/**
 * Answers as the primary of a replica set of one: only then do drivers send retryable writes, which this store does
 * once. It sends no `topologyVersion`, so drivers ask again instead of waiting.
 */
export const hello: Command = {
  name: 'hello',
  writes: false,
  isAboutConnection: true,
  run(command, { host, port, connection, now }) {
    const me = `${host}:${port}`;
    return {
      ...(toNumber(command.hello) === undefined ? { ismaster: true } : { isWritablePrimary: true }),
      helloOk: true,
      setName: SET_NAME,
      setVersion: new Int32(1),
      secondary: false,
      hosts: [me],
      me,
      primary: me,
      maxBsonObjectSize: new Int32(16 * 1024 * 1024),
      maxMessageSizeBytes: new Int32(48_000_000),
      maxWriteBatchSize: new Int32(100_000),
      localTime: now,
      logicalSessionTimeoutMinutes: new Int32(30),
      connectionId: new Int32(connection.id),
      minWireVersion: new Int32(0),
      maxWireVersion: new Int32(21),
      readOnly: false,
      ...(command.saslSupportedMechs === undefined ? {} : { saslSupportedMechs: connection.mechanisms }),
      ...(isPlainObject(command.speculativeAuthenticate) ? speculative(connection, command.speculativeAuthenticate) : {}),
      electionId: undefined,
      lastWrite: { opTime: { ts: undefined, t: Long.ONE }, lastWriteDate: now },
    };
  },
};

/** A driver may send its first message of authentication along; when that is of no use, it begins again by itself. */
function speculative(connection: Connection, command: Document): Document {
  try {
    return { speculativeAuthenticate: connection.saslStart(command) };
  } catch (error) {
    if (error instanceof CommandError) return {};
    throw error;
  }
}
