/** What an editor would mark in a text: one sentence that says where, what, and what to do. */
export interface Finding {
  /** File and line, and of a message its key. */
  readonly where: string;
  readonly what: string;
  readonly todo: string;
  /** Whether it is left to the author; what is not ends the check with an error. */
  readonly isAdvice: boolean;
}

export const fault = (where: string, what: string, todo: string): Finding => ({ where, what, todo, isAdvice: false });
export const advice = (where: string, what: string, todo: string): Finding => ({ where, what, todo, isAdvice: true });

/** The sentence as it is printed. */
export const sentence = ({ where, what, todo, isAdvice }: Finding): string =>
  `${isAdvice ? 'warning: ' : ''}${where}: ${what}; ${todo}`;
