/**
 * Average heights (inches) and weights (pounds) of American women aged 30-39: the data set `women` of
 * R, from The World Almanac and Book of Facts, 1975; McNeil, Interactive Data Analysis, 1977.
 */
export const heights = [58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72];
export const weights = [115, 117, 120, 123, 126, 129, 132, 135, 139, 142, 146, 150, 154, 159, 164];
