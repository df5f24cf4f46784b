/**
 * The door to the package: what the statistics here take from it. Its normal distribution is a printed table of
 * four digits and its error function has seven, so normal, t and chi-squared are computed here, to fifteen.
 */
export { gammaln as logGamma, mean, median, quantileSorted } from 'simple-statistics';
