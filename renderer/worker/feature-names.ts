/** What a worker finds here besides the check-in. */
export const featureNames = ['first-aid'] as const

export type FeatureName = (typeof featureNames)[number]
