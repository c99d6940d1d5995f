import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { UserDocument, UserModel } from '../../adapters/mongo/user-model.js';
import type { NewFactor } from '../../domain/api-accounts.js';
import type { Clock } from '../../domain/ports/clock.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { newSecret, stepOfCode } from './one-time-code.js';

export interface SecondFactors {
  /** A new secret, that counts once a code of it was given; the one that counts now goes on until then. */
  begin(user: UserDocument): Promise<NewFactor>;
  /** Whether it was the code of the new secret. */
  confirm(user: UserDocument, code: string): Promise<boolean>;
  /** Whether it is a code of the secret that counts, and one not used before. */
  takeCode(user: UserDocument, code: string): Promise<boolean>;
}

export function secondFactors({
  users,
  cipher,
  clock,
}: {
  readonly users: UserModel;
  readonly cipher: FieldCipher;
  readonly clock: Clock;
}): SecondFactors {
  const open = ({ _id, secondFactor }: UserDocument) =>
    secondFactor && cipher.open(secondFactor.sealedSecret, sealedPlace.secondFactor(_id));

  /** The step, which must be later than any before: two who send the same code get in once. */
  async function take(user: UserDocument, code: string, more: object = {}): Promise<boolean> {
    const secret = open(user);
    const step = secret === undefined ? undefined : stepOfCode(secret, code, clock.now());
    if (step === undefined) return false;
    const taken = await users.updateOne(
      { _id: user._id, 'secondFactor.sealedSecret': user.secondFactor?.sealedSecret, 'secondFactor.lastStep': { $lt: step } },
      { $set: { 'secondFactor.lastStep': step, ...more } },
    );
    return taken.modifiedCount === 1;
  }

  return {
    async begin(user) {
      const made = newSecret(user._id);
      const sealedSecret = cipher.seal(made.secret, sealedPlace.secondFactor(user._id));
      // Over one that counts nothing is written: it has to be removed first.
      await users.updateOne(
        { _id: user._id, 'secondFactor.confirmedAt': { $exists: false } },
        { $set: { secondFactor: { sealedSecret, lastStep: 0 } } },
      );
      return made;
    },
    confirm: (user, code) => take(user, code, { 'secondFactor.confirmedAt': clock.now().toISOString() }),
    takeCode: (user, code) => take(user, code),
  };
}
