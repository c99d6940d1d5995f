/** The Zeebe version whose behavior this engine reproduces; clients and readers of records see it. */
export const brokerVersion = '8.5.25';
