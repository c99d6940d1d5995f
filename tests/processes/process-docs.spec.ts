import { existsSync, readFileSync } from 'node:fs';
import { measuresPage } from '../support/process-docs/measures-page.js';
import { checksumOf, processesPage } from '../support/process-docs/processes-page.js';
import { readShipped, type Shipped } from '../support/process-docs/read-shipped.js';

describe('the pages about processes are those of today: `npm run docs:processes`, `npm run trace`', () => {
  let shipped: Shipped;
  beforeAll(async () => {
    shipped = await readShipped();
  });

  it('every diagram has its picture', () => {
    const old = shipped.diagrams.filter((diagram) => {
      const picture = `docs/images/processes/${diagram.processId}.svg`;
      return !existsSync(picture) || !readFileSync(picture, 'utf8').includes(`<!-- diagram ${checksumOf(diagram)} -->`);
    });

    expect(old.map(({ file }) => file)).toEqual([]);
  });

  it('docs/processes.md', () => {
    expect(readFileSync('docs/processes.md', 'utf8')).toBe(processesPage(shipped));
  });

  it('docs/measures.md', () => {
    expect(readFileSync('docs/measures.md', 'utf8')).toBe(measuresPage(shipped));
  });

  it('every step that a person or a worker does names its measures', () => {
    const silent = shipped.diagrams.flatMap(({ processId, elements }) =>
      elements.filter((element) => element.jobType && element.measures.length === 0).map(({ id }) => `${processId}/${id}`),
    );

    expect(silent).toEqual([]);
  });
});
