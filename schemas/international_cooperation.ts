/** What extradition or mutual legal assistance may rest on. */
export const LEGAL_BASES = [
  'convention',
  'bilateral_treaty',
  'multilateral_treaty',
  'domestic_law',
  'reciprocity',
] as const;
