/** What a valid resident ID number says by itself (GB 11643-1999): digits 7 to 14 are the birth date, an odd digit 17 is a man's. */
export function factsOfResidentId(number: string): { readonly birthDate: string; readonly sex: 'male' | 'female' } {
  return {
    birthDate: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
    sex: Number(number[16]) % 2 === 1 ? 'male' : 'female',
  };
}
