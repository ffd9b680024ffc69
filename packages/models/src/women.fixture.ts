// Average heights (inches) and weights (pounds) of American women aged 30-39: The World Almanac and
// Book of Facts (1975), in McNeil, Interactive Data Analysis (1977); R's data set `women`.
export const heights: readonly number[] = Array.from({ length: 15 }, (_, i) => 58 + i);
export const weights: readonly number[] = [
  115, 117, 120, 123, 126, 129, 132, 135, 139, 142, 146, 150, 154, 159, 164,
];
