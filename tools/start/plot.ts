/** A straight line y = intercept + slope · x. */
export interface Line {
  readonly intercept: number;
  readonly slope: number;
}

/**
 * Points (●) and a line (·) in a field of characters, with the ends of both axes named. Every row
 * is `height` steps of y, every column a step of x.
 */
export function plot(
  x: readonly number[],
  y: readonly number[],
  line: Line,
  { width = 57, height = 14 }: { readonly width?: number; readonly height?: number } = {},
): string {
  const [left, right] = [Math.min(...x), Math.max(...x)];
  const [bottom, top] = [Math.min(...y), Math.max(...y)];
  const field = Array.from({ length: height }, () => Array.from({ length: width }, () => " "));
  const put = (atX: number, atY: number, mark: string) => {
    const column = Math.round(((atX - left) / (right - left)) * (width - 1));
    const row = Math.round(((top - atY) / (top - bottom)) * (height - 1));
    const cells = field[row];
    if (cells !== undefined && column >= 0 && column < width) cells[column] = mark;
  };
  for (let column = 0; column < width; column++) {
    const atX = left + (column / (width - 1)) * (right - left);
    put(atX, line.intercept + line.slope * atX, "·");
  }
  for (const [i, atX] of x.entries()) put(atX, y[i] ?? NaN, "●");

  const edge = Math.max(String(top).length, String(bottom).length);
  const rows = field.map((cells, row) => {
    const name = row === 0 ? String(top) : row === height - 1 ? String(bottom) : "";
    return `${name.padStart(edge)} │${cells.join("")}`.trimEnd();
  });
  const gap = width - String(left).length - String(right).length;
  return [
    ...rows,
    `${" ".repeat(edge)} └${"─".repeat(width)}`,
    `${" ".repeat(edge + 2)}${left}${" ".repeat(Math.max(gap, 1))}${right}`,
  ].join("\n");
}
