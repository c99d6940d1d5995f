import { existsSync } from 'node:fs';
import { NoFont } from '../../domain/letter/no-font.js';

/** A file, and of a collection the face by its PostScript name. */
export interface FontFace {
  readonly file: string;
  readonly face?: string;
}
export interface ChineseFont {
  readonly normal: FontFace;
  readonly bold: FontFace;
}

const noto = (folder: string): ChineseFont => ({
  normal: { file: `${folder}/NotoSansCJK-Regular.ttc`, face: 'NotoSansCJKsc-Regular' },
  bold: { file: `${folder}/NotoSansCJK-Bold.ttc`, face: 'NotoSansCJKsc-Bold' },
});
const one = (file: string, face?: string): ChineseFont => {
  const font = { file, ...(face !== undefined && { face }) };
  return { normal: font, bold: font };
};

/** Where Debian, Fedora, Arch, macOS and Windows put theirs. */
const known: readonly ChineseFont[] = [
  noto('/usr/share/fonts/opentype/noto'),
  noto('/usr/share/fonts/google-noto-cjk'),
  noto('/usr/share/fonts/google-noto-sans-cjk-fonts'),
  noto('/usr/share/fonts/noto-cjk'),
  one('/usr/share/fonts/truetype/wqy/wqy-microhei.ttc', 'WenQuanYiMicroHei'),
  one('/System/Library/Fonts/STHeiti Light.ttc', 'STHeitiSC-Light'),
  one('C:/Windows/Fonts/simsun.ttc', 'SimSun'),
  one('C:/Windows/Fonts/simhei.ttf'),
];

/**
 * The font named by PDF_FONT (`file`, or `file#PostScriptName` of a collection) and PDF_FONT_BOLD, else one of those that systems bring.
 * A font that is named and is not there is an error, so that nobody prints with another than they chose.
 */
export function findFont(env: NodeJS.ProcessEnv = process.env, fonts: readonly ChineseFont[] = known): ChineseFont {
  const named = env['PDF_FONT'];
  if (named) {
    const font = { normal: faceOf(named), bold: faceOf(env['PDF_FONT_BOLD'] || named) };
    const missing = [font.normal, font.bold].filter(({ file }) => !existsSync(file));
    if (missing.length > 0) throw new NoFont([...new Set(missing.map(({ file }) => file))]);
    return font;
  }
  const found = fonts.find(({ normal }) => existsSync(normal.file));
  if (!found) throw new NoFont(fonts.map(({ normal }) => normal.file));
  return existsSync(found.bold.file) ? found : { normal: found.normal, bold: found.normal };
}

function faceOf(setting: string): FontFace {
  const at = setting.lastIndexOf('#');
  return at === -1 ? { file: setting } : { file: setting.slice(0, at), face: setting.slice(at + 1) };
}
