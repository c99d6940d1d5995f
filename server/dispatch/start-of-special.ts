import type { CaseDocument } from '../../adapters/mongo/case-model.js';
import { factsOfProgram } from '../../domain/special/special-programs.js';
import { messages, type PolicyVariables, type SpecialAssistanceVariables } from '../../processes/contract.js';
import type { StartMessage } from './start-of-case.js';

/** The message that starts special assistance (P18) in a case of its own: the program says which department is in charge. */
export function startOfSpecial({ _id: caseId, townshipCode, countyCode, about }: CaseDocument, policy: PolicyVariables): StartMessage {
  const specialProgram = about?.specialProgram;
  if (specialProgram === undefined) throw new Error(`Expected case ${caseId} to name its program, found none.`);
  const { department } = factsOfProgram(specialProgram);
  const variables: SpecialAssistanceVariables = { caseId, townshipCode, countyCode, department, specialProgram, policy };
  return { name: messages.specialAssistanceAsked, variables };
}
