import { Aggregator } from 'mingo/aggregator';
import { Lazy } from 'mingo/lazy';
import type { Options } from 'mingo/types';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { compileFilter } from '../query/compile-filter.js';
import { parseSort } from '../query/parse-sort.js';
import { sortDocuments } from '../query/sort-documents.js';
import type { PipelineOps } from './expression-options.js';
import { bucket } from './bucket.js';
import { graphLookup } from './graph-lookup.js';
import { group } from './group.js';
import { lookup } from './lookup.js';

type Stream = ReturnType<typeof Lazy>;
type LocalOptions = Options & { readonly local?: { readonly variables?: Document } };

/** Reads another collection of the same database, through its indexes. */
export type ReadCollection = (name: string, filter: Document) => Iterable<Document>;

/** The stages where this store knows better than mingo: they follow BSON's order, or read collections. */
export function pipelineStages(read: ReadCollection, collator: Intl.Collator | undefined): PipelineOps {
  const stages = {
    $match(stream: Stream, filter: Document, options: LocalOptions): Stream {
      const variables = { ...options.variables, ...options.local?.variables };
      const matches = compileFilter(filter, { collator, variables });
      return stream.filter((document) => matches(document as Document));
    },

    $sort(stream: Stream, sort: Document): Stream {
      const order = parseSort(sort);
      const identity = (document: Document) => document;
      return stream.transform((documents) =>
        Lazy(sortDocuments(documents as Document[], order, { document: identity, item: identity, collator })),
      );
    },

    $group(stream: Stream, spec: Document, options: LocalOptions): Stream {
      return Lazy(group(stream as Iterable<Document>, spec, options));
    },

    $bucket(stream: Stream, spec: Document, options: LocalOptions): Stream {
      return Lazy(bucket(stream as Iterable<Document>, spec, options));
    },

    $lookup(stream: Stream, spec: Document, options: LocalOptions): Stream {
      return stream.map((document) => lookup(document as Document, spec, options, read));
    },

    $unionWith(stream: Stream, spec: string | Document, options: Options): Stream {
      const { coll, pipeline = [] } = typeof spec === 'string' ? { coll: spec } : spec;
      function* both(): Generator<unknown> {
        yield* stream as Iterable<unknown>;
        yield* new Aggregator(pipeline as Document[], options).stream(read(String(coll), {})) as Iterable<unknown>;
      }
      return Lazy(both());
    },

    $graphLookup(stream: Stream, spec: Document, options: Options): Stream {
      return stream.map((document) => graphLookup(document as Document, spec, options, read));
    },

    $out: mustBeLast('$out'),
    $merge: mustBeLast('$merge'),
    $changeStream: mustBeFirst('$changeStream'),
  };
  return stages as unknown as PipelineOps;
}

function mustBeLast(stage: string): () => never {
  return () => {
    throw new CommandError('BadValue', `${stage} can only be the final stage in the pipeline`);
  };
}

function mustBeFirst(stage: string): () => never {
  return () => {
    throw new CommandError('BadValue', `${stage} is only valid as the first stage in a pipeline.`);
  };
}
