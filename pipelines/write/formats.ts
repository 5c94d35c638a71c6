/** The forms a note is printed in; apart from the printers, which only the drawing threads load. */
export const FORMATS = ['docx', 'pdf', 'html'] as const;
/** Name of the contents of a meeting's documentation, without ending; it sorts before every note. */
export const CONTENTS = '0-contents';
export type Format = (typeof FORMATS)[number];
