-- one row per part and area of a measure whose population is known
select *
from rates
where measure = coalesce($1, measure)
