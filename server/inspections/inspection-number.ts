import type { Db } from 'mongodb';
import { civilDate } from '../../domain/deadline/working-days.js';
import { nextReceiptNumber } from '../cases/receipt-number.js';

/** As people quote an inspection: `JC-K1-20260509-0001`. */
export function inspectionNumber(db: Db) {
  return (countyCode: string, at: string): Promise<string> => nextReceiptNumber(db, `JC-${countyCode}`, civilDate(new Date(at)));
}
