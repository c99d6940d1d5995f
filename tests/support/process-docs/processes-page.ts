import { createHash } from 'node:crypto';
import { measures } from '../../../domain/measure/measures.js';
import type { Shipped, TracedDiagram } from './read-shipped.js';

/** The picture with the checksum of the diagram that it shows, so that an old one is noticed. */
export function pictureOf(diagram: TracedDiagram, svg: string): string {
  return `${svg.trim()}\n<!-- diagram ${checksumOf(diagram)} -->\n`;
}

export function checksumOf({ xml }: TracedDiagram): string {
  return createHash('sha256').update(xml).digest('hex').slice(0, 16);
}

/** docs/processes.md */
export function processesPage({ diagrams }: Shipped): string {
  const head =
    '# Processes\n\nEvery process that ships with Yimen, as it is drawn. `npm run docs:processes` writes this page and its pictures.\n';
  return `${head}\n${diagrams.map(section).join('\n')}`;
}

function section({ processId, name, folder, documentation, elements }: TracedDiagram): string {
  const named = [...new Set(elements.flatMap((element) => element.measures))].sort();
  return [
    `## ${name} · \`${processId}\``,
    '',
    documentation,
    '',
    named.map((id) => `**${id}** ${measures[id].zh}`).join(' · '),
    '',
    `![${name}](images/processes/${processId}.svg)`,
    '',
    `[Steps, people, exceptions](../processes/${folder}/README.md)`,
    '',
  ].join('\n');
}
