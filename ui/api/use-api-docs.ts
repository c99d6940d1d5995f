import { useQuery } from '@tanstack/react-query';
import { endpoints } from './endpoints.js';
import { request } from './request.js';

export interface ApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
}
export interface ApiOperation {
  readonly tags: readonly string[];
  readonly summary: string;
  readonly 'x-summary-en': string;
  /** The right it needs; `everybody` is whoever is signed in, `nobody` needs no session. */
  readonly 'x-right': string;
  readonly 'x-roles': readonly string[];
  readonly parameters: readonly ApiParameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>;
}
/** The part of OpenAPI that the page shows. */
export interface ApiDescription {
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
}

export function useApiDocs() {
  return useQuery({ queryKey: ['openapi'], queryFn: () => request<ApiDescription>('GET', endpoints.openApi), staleTime: Infinity });
}
