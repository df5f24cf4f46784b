-- one row per column that a query gives
describe ({query})
