import type { Method } from '../method.js';
import { brokerVersion } from '../../protocol/broker-version.js';

/** One broker with one partition, which it leads. */
export const topology: Method<unknown, unknown> = () =>
  Promise.resolve({
    brokers: [
      {
        nodeId: 0,
        host: '127.0.0.1',
        port: 26501,
        version: brokerVersion,
        partitions: [{ partitionId: 1, role: 'LEADER', health: 'HEALTHY' }],
      },
    ],
    clusterSize: 1,
    partitionsCount: 1,
    replicationFactor: 1,
    gatewayVersion: brokerVersion,
  });
