// The files of jest's results that failed, one a line: node .ci/failed-files.mjs RESULTS
import fs from 'node:fs';
import path from 'node:path';

const { testResults } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
for (const { name, status } of testResults) if (status === 'failed') console.log(path.relative(process.cwd(), name));
