const maxLength = 4 * 1024 * 1024;
const maxDepth = 200;

/**
 * Looks at XML before the parser does: too large, too deep for anything that walks the tree, or with a document
 * type, which is where entities come from. Says what is wrong, or undefined. One pass, so it cannot be made slow.
 */
export function refuseXml(xml: string): string | undefined {
  if (xml.length > maxLength) return 'The file is larger than 4 MiB';

  let depth = 0;
  let at = xml.indexOf('<');
  while (at !== -1) {
    let end: number;
    if (xml.startsWith('<!--', at)) end = xml.indexOf('-->', at + 4);
    else if (xml.startsWith('<![CDATA[', at)) end = xml.indexOf(']]>', at + 9);
    else if (xml.startsWith('<?', at)) end = xml.indexOf('?>', at + 2);
    else if (xml.startsWith('<!', at)) return 'A document type declaration is not allowed';
    else {
      end = tagEnd(xml, at + 1);
      if (xml[at + 1] === '/') depth -= 1;
      else if (xml[end - 1] !== '/') depth += 1;
      if (depth > maxDepth) return `Elements are nested more than ${maxDepth} levels deep`;
    }
    // The parser words what is unfinished better than this can.
    if (end === -1) return undefined;
    at = xml.indexOf('<', end);
  }
  return undefined;
}

/** The `>` that closes a tag; one inside an attribute's quotes does not. */
function tagEnd(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at++) {
    const character = xml.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return -1;
}
