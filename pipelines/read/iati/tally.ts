/** Sums of money by currency, exact to the sixth decimal. */
export interface Tally {
  /** Adds an amount as the standard writes it (xsd:decimal). */
  add(currency: string, amount: string): void;
  /** Currencies of what was added, in the order in which they came. */
  readonly currencies: readonly string[];
  /** The sum in one currency as a contract writes it. */
  sum(currency: string): string;
}

const PLACES = 6;
const SCALE = 10n ** BigInt(PLACES);
const AMOUNT = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/** Is a text an amount of money: digits with a point as decimal sign, at most six decimals that say something? */
export function isAmount(text: string): boolean {
  const [, , whole = '', part = ''] = AMOUNT.exec(text) ?? [];
  return whole + part !== '' && part.replace(/0+$/, '').length <= PLACES;
}

export function tally(): Tally {
  const sums = new Map<string, bigint>();
  return {
    add: (currency, amount) => sums.set(currency, (sums.get(currency) ?? 0n) + unitsOf(amount)),
    get currencies() {
      return [...sums.keys()];
    },
    sum: (currency) => textOf(sums.get(currency) ?? 0n),
  };
}

function unitsOf(amount: string): bigint {
  const [, sign, whole = '', part = ''] = AMOUNT.exec(amount)!;
  const units = BigInt(whole || '0') * SCALE + BigInt(part.slice(0, PLACES).padEnd(PLACES, '0'));
  return sign === '-' ? -units : units;
}

function textOf(units: bigint): string {
  const size = units < 0n ? -units : units;
  const part = (size % SCALE).toString().padStart(PLACES, '0').replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${size / SCALE}${part ? `.${part}` : ''}`;
}
