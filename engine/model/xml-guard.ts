import { xmlTags } from './xml-tags.js';

const maxLength = 4 * 1024 * 1024;
const maxDepth = 200;

/**
 * Looks at XML before the parser does: too large, too deep for anything that walks the tree, or with a document type. Says what is
 * wrong, or undefined.
 */
export function refuseXml(xml: string): string | undefined {
  if (xml.length > maxLength) return 'The file is larger than 4 MiB';

  let depth = 0;
  for (const tag of xmlTags(xml)) {
    if (tag === 'declaration') return 'A document type declaration is not allowed';
    if (tag.kind === 'close') depth -= 1;
    else if (tag.kind === 'open') depth += 1;
    if (depth > maxDepth) return `Elements are nested more than ${maxDepth} levels deep`;
  }
  return undefined;
}
