/**
 * Ink draws the whole screen anew for every frame: each line of it is taken apart into its characters, put into cells and
 * put together again. A key changes one line. What follows keeps the others: the characters of a text, and a row by what
 * is written into it. A row that is not kept is drawn by Ink itself, alone; and where anything is clipped, Ink draws all.
 */
const perFrame = 'caches = new OutputCaches();'
const betweenFrames = 'caches = keptCaches();'

const keeper = `
const most = 5000;
let kept = new OutputCaches();
function keptCaches() {
    if (kept.styledChars.size > most) kept = new OutputCaches();
    return kept;
}

const keptTexts = new Map();
const keptLines = new Map();
const keptRows = new Map();
function keep(map, key, make) {
    let found = map.get(key);
    if (found === undefined) {
        if (map.size > most) map.clear();
        found = make();
        map.set(key, found);
    }
    return found;
}

const drawAll = Output.prototype.get;
Output.prototype.get = function () {
    if (this.operations.some(({ type }) => type !== 'write')) return drawAll.call(this);
    const rows = Array.from({ length: this.height }, () => []);
    for (const { x, y, text, transformers } of this.operations) {
        const lines = keep(keptTexts, text, () => linesOf(this.caches, text));
        for (const [index, line] of lines.entries()) {
            const written = transformers.reduce((drawn, transformer) => transformer(drawn, index), line);
            rows[y + index]?.push({ x, written });
        }
    }
    const drawn = rows.map((parts) => {
        const key = this.width + parts.map(({ x, written }) => x + ' ' + written).join('\\n');
        return keep(keptRows, key, () => {
            // What stands in a row by itself, from its start, needs no cells to be put into.
            if (parts.length === 1 && parts[0].x === 0) return rowOf(this.caches.getStyledChars(parts[0].written));
            const row = new Output({ width: this.width, height: 1 });
            for (const { x, written } of parts) row.write(x, 0, written, { transformers: [] });
            return drawAll.call(row).output;
        });
    });
    return { output: drawn.join('\\n'), height: this.height };
};

function rowOf(characters) {
    return styledCharsToString(characters).trimEnd();
}

// Styles may run over the end of a line; where none does, each line stands for itself.
function linesOf(caches, text) {
    const lines = text.split('\\n').map((line) => keep(keptLines, line, () => lineByItself(caches, line)));
    return lines.includes(null) ? linesTogether(caches.getStyledChars(text)) : lines;
}

// What a dot behind it would look like tells whether a style runs on: then null.
function lineByItself(caches, line) {
    if (!line.includes('\\u001b')) return styledCharsToString(caches.getStyledChars(line));
    const characters = caches.getStyledChars(line + '.');
    const dot = characters.at(-1);
    if (dot.value !== '.' || dot.styles.length > 0) return null;
    const own = characters.slice(0, -1);
    const text = styledCharsToString(own);
    caches.styledChars.set(text, own);
    return text;
}

function linesTogether(characters) {
    const lines = [[]];
    for (const character of characters) {
        if (character.value === '\\n') lines.push([]);
        else lines.at(-1).push(character);
    }
    return lines.map((line) => styledCharsToString(line));
}
`

/**
 * The source of Ink's `output.js`, made to keep what does not change between frames.
 *
 * @throws {Error} where Ink has changed, so that this has to be looked at again, or left out
 */
export const quickenedOutput = (source: string): string => {
  if (!source.includes(perFrame) || !source.includes('export default class Output'))
    throw new Error('Ink has changed: look at tools/quicken-ink.ts again, or leave it out')
  return source.replace(perFrame, betweenFrames) + keeper
}

const sanitizer = 'const sanitizeAnsi = (text) => {'
const keptSanitizer = `const most = 5000;
const clean = new Map();
const sanitizeAnsi = (text) => {
    let found = clean.get(text);
    if (found === undefined) {
        if (clean.size > most) clean.clear();
        found = sanitizeAnew(text);
        clean.set(text, found);
    }
    return found;
};
const sanitizeAnew = (text) => {`

/**
 * The source of Ink's `sanitize-ansi.js`, made to keep its answers: it is asked of every text, twice a frame.
 *
 * @throws {Error} where Ink has changed, so that this has to be looked at again, or left out
 */
export const quickenedSanitizer = (source: string): string => {
  if (!source.includes(sanitizer))
    throw new Error('Ink has changed: look at tools/quicken-ink.ts again, or leave it out')
  return source.replace(sanitizer, keptSanitizer)
}
