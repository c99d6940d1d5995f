/** M03, M21: what is bought for people in hardship. */
export const serviceNames = { visits: '探访', care: '照料', counseling: '心理疏导' } as const;
export type ServiceKind = keyof typeof serviceNames;
export const serviceKinds = Object.keys(serviceNames) as [ServiceKind, ...ServiceKind[]];
