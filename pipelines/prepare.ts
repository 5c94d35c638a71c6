import { FONT_FILES } from './draw/fonts.ts';
import { leanFonts } from './draw/lean_fonts.ts';
import { threadCode } from './thread_code.ts';
import { webCode } from './write/site/web_code.ts';

// What every run would otherwise make at its first start: done once, when the packages are installed.
leanFonts(FONT_FILES);
await Promise.all([threadCode(), webCode()]);
