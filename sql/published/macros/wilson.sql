-- one interval {low, high} per count x out of n (Wilson 1927; 95% unless z is given), as proportions; blank unless 0 ≤ x ≤ n and n > 0
-- example: select wilson(708, 2481)
create macro wilson(x, n, z := 1.959964::double) as
    case when n > 0 and x between 0 and n then {
        'low': greatest(0, (2 * x + z ** 2 - z * sqrt(z ** 2 + 4 * x * (1 - x / n))) / (2 * (n + z ** 2))),
        'high': least(1, (2 * x + z ** 2 + z * sqrt(z ** 2 + 4 * x * (1 - x / n))) / (2 * (n + z ** 2)))
    } end
