throw new Error(
  'This package is deliberately absent from Deskhand. See docs/decisions/0002-the-dependency-tree.md.',
);
