/** The most of one item that a worker may take in one act: more is the manager's to give. Apart, so that a screen need not load schemas. */
export const maxTaken = 20
