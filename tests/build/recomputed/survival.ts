/** How long something took, or has lasted so far. */
export interface Spell {
  readonly days: number;
  readonly isOver: boolean;
}

interface Step {
  readonly day: number;
  /** Share not over after the day, and the limits of its 95 per cent interval. */
  readonly left: number;
  readonly lower: number;
  readonly upper: number;
}

/** The estimate of Kaplan and Meier, its variance by Greenwood's formula and its limits by the log-log transformation. */
function curve(spells: readonly Spell[]): Step[] {
  const days = [...new Set(spells.filter(({ isOver }) => isOver).map((spell) => spell.days))].sort((a, b) => a - b);
  let left = 1;
  let variance = 0;
  return days.map((day) => {
    const atRisk = spells.filter((spell) => spell.days >= day).length;
    const over = spells.filter((spell) => spell.isOver && spell.days === day).length;
    left *= 1 - over / atRisk;
    variance += over / (atRisk * (atRisk - over));
    const width = (1.959963984540054 * Math.sqrt(variance)) / Math.log(left);
    const limit = (sign: number): number => left ** Math.exp(sign * width);
    return left > 0 ? { day, left, lower: limit(-1), upper: limit(1) } : { day, left: 0, lower: NaN, upper: NaN };
  });
}

/**
 * Day by which a share of the spells is over, with its limits; null where the curve does not reach that far. As in R's
 * quantile.survfit: where the curve lies on the quantile for a while, the middle of that while.
 */
export function quantile(
  spells: readonly Spell[],
  over: number,
): { day: number | null; from: number | null; to: number | null } {
  const steps = curve(spells);
  const last = Math.max(...spells.map(({ days }) => days));
  const reached = (height: (step: Step) => number): number | null => {
    const at = steps.findIndex((step) => height(step) < 1 - over + 1e-9);
    const step = steps[at];
    if (!step) return null;
    return height(step) > 1 - over - 1e-9 ? (step.day + (steps[at + 1]?.day ?? last)) / 2 : step.day;
  };
  return { day: reached((step) => step.left), from: reached((step) => step.lower), to: reached((step) => step.upper) };
}

const DAY = 24 * 60 * 60 * 1000;
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
