import { z } from 'zod';
import { PolicyValues } from '../../domain/policy/parameters.js';

const code = z.string().regex(/^[A-Za-z0-9]{1,20}$/, '1 至 20 个字母或数字');
const area = { code, name: z.string().trim().min(1).max(40) };
const policy = z.object({ effectiveFrom: z.iso.date(), approvedBy: z.string().trim().min(2).max(200), values: PolicyValues });

/** The file that a city is set up from: its counties with their townships, and the values that hold there from a day on. */
export const Offices = z.object({
  city: z.object({ ...area, policy }),
  counties: z.array(z.object({ ...area, policy, townships: z.array(z.object(area)).min(1) })).min(1),
});
export type Offices = z.output<typeof Offices>;
