import { checkOnce } from './check-once.js';
import type { JobDefinition } from './executable-process.js';
import { jobDefinition, oneOrJob } from './job-definition.js';
import { child, extensions, type ModdleElement } from './moddle.js';
import type { Problems } from './problems.js';
import { requiredAttribute } from './required-attribute.js';

/**
 * The job of an element that sends a message, which a worker does. Zeebe 8.5 also deploys a message that the engine were to
 * publish itself (`publisher` says which), and raises an incident when that is reached.
 */
export function sendingJob(element: ModdleElement, publisher: ModdleElement, problems: Problems): JobDefinition | undefined {
  const published = extensions(publisher, 'zeebe:PublishMessage');
  const given = oneOrJob(published, 'zeebe:PublishMessage', element, problems);
  if (element !== publisher) checkOnce(element, 'zeebe:TaskDefinition', problems);
  for (const one of published) requiredAttribute(one, 'correlationKey', problems);
  const isPublished = element === publisher ? published.length > 0 : given !== undefined && given !== 'job';
  if (isPublished && !child(publisher, 'messageRef')) problems.add(element, 'Must reference a message');
  return given === 'job' ? jobDefinition(element, problems) : undefined;
}
