/** A page whose style stands in a file beside it. */
export interface Unstyled {
  readonly html: string;
  readonly css: string;
}

/**
 * Takes the style out of a page that holds its own, so that it also shows where no style within a page is allowed: the `<style>`
 * element becomes a link, the policy one that allows the link, and each `style` attribute a `data-style` that the sheet matches.
 */
export function outerStyle(html: string, href: string, policy: string): Unstyled {
  const rules: string[] = [];
  const attributes = new Set<string>();
  const outer = html
    .replace(/<style>([\s\S]*?)<\/style>/g, (_, css: string) => {
      rules.push(css);
      return rules.length === 1 ? `<link rel="icon" href="data:,"><link rel="stylesheet" href="${href}">` : '';
    })
    .replace(/(<meta http-equiv="Content-Security-Policy" content=")[^"]*"/i, `$1${policy}"`)
    .replace(/<col style="([a-z0-9:;.%\s-]*)">/g, (_, style: string) => {
      attributes.add(style);
      return `<col data-style="${style}">`;
    });
  for (const style of attributes) rules.push(`[data-style="${style}"] { ${style} }`);
  return { html: outer, css: `${rules.join('\n')}\n` };
}
