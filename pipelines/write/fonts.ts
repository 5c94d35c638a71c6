import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** Family name of Noto Sans, and the one it bears for Typst: of equal length, and of no font that a system may have. */
const FAMILY = 'Noto Sans';
const OWN_FAMILY = 'Note Sans';

/** Files of the packages by the family they hold for Typst. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'Note Sans': [
    'noto-sans/400Regular/NotoSans_400Regular.ttf',
    'noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
    'noto-sans/700Bold/NotoSans_700Bold.ttf',
    'noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf',
  ],
  'Note Sans Arabic': [
    'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
    'noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
  ],
  'Note Sans SC': ['noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'],
};

/**
 * Typst takes up every font of the system unless fontconfig is told that there is none, which costs a third of a second. Must
 * be called on the main thread before workers start: in a worker thread the environment is a copy that Typst does not see.
 */
export function hideSystemFonts(): void {
  process.env.FONTCONFIG_FILE = fileURLToPath(new URL('no_system_fonts.conf', import.meta.url));
}

/**
 * The fonts of some families of the packages under a family name of their own, so that where the system's fonts are taken up all the same
 * (macOS, Windows) another release of Noto cannot change the pages.
 */
export function ownFonts(families: readonly string[]): Buffer[] {
  const from = Buffer.from(FAMILY, 'utf16le').swap16();
  const to = Buffer.from(OWN_FAMILY, 'utf16le').swap16();
  return families
    .flatMap((family) => FILES[family] ?? [])
    .map((file) => {
      const font = readFileSync(require.resolve(`@expo-google-fonts/${file}`));
      for (let at = font.indexOf(from); at >= 0; at = font.indexOf(from, at + 1)) to.copy(font, at);
      return font;
    });
}
