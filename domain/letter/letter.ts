import { z } from 'zod';

const text = z.string();

/** One part of a page; how it looks is the writer's matter. */
export const LetterBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text }),
  z.object({ kind: z.literal('paragraph'), text }),
  z.object({ kind: z.literal('list'), items: z.array(text) }),
  /** Label and value, one pair a line. */
  z.object({ kind: z.literal('facts'), rows: z.array(z.object({ label: text, value: text })) }),
  z.object({ kind: z.literal('table'), head: z.array(text), rows: z.array(z.array(text)) }),
  /** Who issues it and when; lines for those who sign by hand. */
  z.object({ kind: z.literal('signature'), office: text, date: text, signers: z.array(text).optional() }),
]);
export type LetterBlock = z.infer<typeof LetterBlock>;

/** A letter, or minutes, or a sheet for the file: words only, in the order in which they are read. */
export const Letter = z.object({
  title: text,
  /** As it stands in the register, e.g. 救受〔2026〕T01-0007. */
  number: text.optional(),
  /** Whom it addresses. */
  addressee: text.optional(),
  blocks: z.array(LetterBlock),
  /** Small, at the foot of each page. */
  footer: text.optional(),
  /** ISO date-time; goes into the PDF in place of the moment of printing. */
  writtenAt: text,
});
export type Letter = z.infer<typeof Letter>;
