export interface XmlTag {
  readonly kind: 'open' | 'close' | 'empty';
  /** With its prefix. */
  readonly name: string;
  /** Where the tag ends. */
  readonly end: number;
}

/**
 * The tags of a text, in order, up to the first that is unfinished: a parser words that better than this can. `declaration` when a
 * document type is declared, which is where entities come from. One pass, so it cannot be made slow.
 */
export function* xmlTags(xml: string): Generator<XmlTag | 'declaration'> {
  for (let at = xml.indexOf('<'); at !== -1;) {
    let end: number;
    if (xml.startsWith('<!--', at)) end = xml.indexOf('-->', at + 4);
    else if (xml.startsWith('<![CDATA[', at)) end = xml.indexOf(']]>', at + 9);
    else if (xml.startsWith('<?', at)) end = xml.indexOf('?>', at + 2);
    else if (xml.startsWith('<!', at)) return yield 'declaration';
    else {
      end = tagEnd(xml, at + 1);
      if (end === -1) return;
      const isClose = xml[at + 1] === '/';
      const kind = isClose ? 'close' : xml[end - 1] === '/' ? 'empty' : 'open';
      yield { kind, name: nameAt(xml, isClose ? at + 2 : at + 1), end };
    }
    if (end === -1) return;
    at = xml.indexOf('<', end);
  }
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

const endOfName = /[\s/>]/g;

function nameAt(xml: string, from: number): string {
  endOfName.lastIndex = from;
  return xml.slice(from, endOfName.exec(xml)?.index ?? xml.length);
}
