/** What a worker finds here besides the check-in. `box`: the first-aid box · `daily`: cups, water, raincoats · `share`: what others gave. */
export const featureNames = ['first-aid', 'box', 'daily', 'share', 'shelf'] as const

export type FeatureName = (typeof featureNames)[number]
