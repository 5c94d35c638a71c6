/** The forms a note is printed in; apart from the printers, which only the drawing threads load. */
export const FORMATS = ['docx', 'pdf', 'html'] as const;
export type Format = (typeof FORMATS)[number];
