-- one row per theme that measures stand under, in the plan's order; measures without an objective in it come last
select
    coalesce(theme_heading, 'Measures') as title,
    list(definitions.measure) as measures
from definitions
left join objectives using (objective)
group by theme_heading
order by min(position) nulls last
