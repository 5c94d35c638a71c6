/**
 * Something a person can mend: a wrong file, value, option or model. The command prints it without a stack and ends with its
 * exit code. Everything else that is thrown is a bug and keeps its stack.
 */
export class UserError extends Error {
  readonly exitCode: number;

  /**
   * @param where file and place, as a person would look it up (`sources/public/reviews/reviews.csv, record 12, column iso3`)
   * @param what what was found, and what is wrong with it
   * @param todo what would be right, or what to do
   */
  constructor(
    readonly where: string,
    readonly what: string,
    readonly todo: string,
    exitCode = 1,
  ) {
    super(`${where}: ${what}\n  What to do: ${todo}`);
    this.name = 'UserError';
    this.exitCode = exitCode;
  }
}
