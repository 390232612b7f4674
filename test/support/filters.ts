/** A filter of customers that asks for nothing: what tests add to it is what was read. */
export const nothing = {
  statuses: [],
  products: [],
  tags: [],
  regions: [],
  names: [],
  sort: 'attention',
  asFile: false,
};
