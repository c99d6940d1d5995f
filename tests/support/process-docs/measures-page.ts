import { measures, type MeasureId } from '../../../domain/measure/measures.js';
import type { Shipped } from './read-shipped.js';

/** docs/measures.md: from each measure to what carries it out. */
export function measuresPage(shipped: Shipped): string {
  const ids = Object.keys(measures) as MeasureId[];
  const rows = ids.map((id) => row(id, shipped));
  const without = ids.filter((id) => !isCarriedOut(id, shipped));
  return [
    '# Measures',
    '',
    "From each of the policy's thirty measures to the steps, decisions and forms that carry it out, and to the specs that name it.",
    '`npm run trace` writes this page.',
    '',
    `Not yet carried out by a step of a process: ${without.length === 0 ? 'none.' : `${without.join(', ')}.`}`,
    '',
    '| measure | processes and steps | jobs | decisions | forms | specs |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function isCarriedOut(id: MeasureId, { diagrams }: Shipped): boolean {
  return diagrams.some(({ elements }) => elements.some((element) => element.measures.includes(id)));
}

function row(id: MeasureId, { diagrams, decisions, forms, specs }: Shipped): string {
  const steps = diagrams.flatMap(({ name, folder, elements }) => {
    const here = elements.filter((element) => element.measures.includes(id)).map((element) => element.name);
    return here.length === 0 ? [] : [`[${name}](../processes/${folder}/README.md): ${[...new Set(here)].join('、')}`];
  });
  const jobs = diagrams.flatMap(({ elements }) =>
    elements.flatMap((element) => (element.measures.includes(id) && element.jobType ? [`\`${element.jobType}\``] : [])),
  );
  const naming = (all: Shipped['decisions']) => all.filter((one) => one.measures.includes(id)).map(({ name }) => `\`${name}\``);
  const cells = [
    steps.join('<br>'),
    [...new Set(jobs)].join(' '),
    naming(decisions).join(' '),
    naming(forms).join(' '),
    naming(specs).join(' '),
  ];
  return `| **${id}** ${measures[id].zh} | ${cells.join(' | ')} |`;
}
