import type { Answer } from '../protocol/rejection.js';
import type { AnswerTo, CommandName, CommandOf } from './command.js';
import type { Processing } from './processing.js';

/** Carries out one kind of command: reads the state, writes events, and answers or rejects. */
export type Processor<N extends CommandName> = (command: CommandOf<N>, processing: Processing) => Answer<AnswerTo<N>>;
