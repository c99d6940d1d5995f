import { diagram, element } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { steps } from '../player/steps.js';

const { create, complete } = steps;

export const lifecycle: readonly Script[] = [
  {
    name: 'lifecycle/an element goes from activating to completed and takes its flow',
    rules: ['lifecycle-order'],
    resources: [diagram('p', [element.start(), element.service('work'), element.end()], ['start -> work -> end'])],
    steps: [create('p', { x: 1 }), complete('work', { y: [1, 'two', null] })],
  },
];
