/** Kinds of worker who drive or ride at work: warned of alcohol in a remedy before anything else. */
export const drivingCategories: readonly string[] = [
  'rider',
  'courier',
  'ride-hailing',
  'taxi',
  'truck',
  'bus',
  'traffic-police',
  'water-delivery',
  // Among them those who drive others home.
  'housekeeping',
]
