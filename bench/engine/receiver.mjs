// Takes records as Elasticsearch would, and counts them: node bench/engine/receiver.mjs <port>
import { createServer } from 'node:http';

let records = 0;
createServer((request, response) => {
  let lines = 0;
  request.on('data', (chunk) => {
    for (const byte of chunk) if (byte === 10) lines++;
  });
  request.on('end', () => {
    if (request.url.endsWith('/_bulk')) records += lines / 2;
    response.setHeader('content-type', 'application/json');
    response.end(request.url === '/count' ? JSON.stringify({ records }) : '{"took":1,"errors":false,"items":[]}');
  });
}).listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));
