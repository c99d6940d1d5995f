import type { CaseModel } from '../../adapters/mongo/case-model.js';
import type { SpecialRequest } from '../../domain/api-special.js';
import { isRestrictedProgram } from '../../domain/special/special-programs.js';
import { processIds } from '../../processes/contract.js';
import { findCaseFile } from '../cases/find-case-file.js';
import type { OpenFollowUp } from '../cases/open-follow-up.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';

interface Needs {
  readonly cases: CaseModel;
  readonly openFollowUp: OpenFollowUp;
}

/** Opens the case of one program for the household of a case. Legal and judicial aid are hidden from their first moment on (M12). */
export function askSpecialAssistance({ cases, openFollowUp }: Needs) {
  return async (caseId: string, { requestId, specialProgram, need }: SpecialRequest, user: ActingUser): Promise<string> => {
    const file = await findCaseFile(cases, caseId, user);
    if (file.householdId === undefined) throw refuse('no-household');
    return openFollowUp(
      {
        reportId: `special:${requestId}`,
        program: processIds.specialAssistance,
        channel: user.role === 'village-coordinator' ? 'coordinator' : 'window',
        householdId: file.householdId,
        about: { fromCaseId: caseId, specialProgram },
        situation: need,
        act: 'special-assistance-asked',
        isRestricted: isRestrictedProgram(specialProgram),
      },
      user,
    );
  };
}
